/** Tags that stand in table cells and lines of a text file: what text extraction leaves behind. */
export const CELL_TAGS: ReadonlySet<string> = new Set([
  "p", "br", "ul", "ol", "li", "a", "b", "strong", "i", "em", "u", "s", "span", "div", "font", "sup", "sub", "small", "big", "del", "ins", "mark",
  "code", "center", "h1", "h2", "h3", "h4", "h5", "h6", "img", "script", "style",
]);

/** Tags of a page. Anything else in angle brackets is text: titles hold them (《关于落实<政府工作报告>…》). */
export const PAGE_TAGS: ReadonlySet<string> = new Set([
  ...CELL_TAGS, "html", "head", "body", "title", "meta", "link", "base", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "colgroup", "col",
  "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "hr", "dl", "dt", "dd", "figure", "figcaption", "address",
  "form", "fieldset", "legend", "label", "input", "button", "select", "option", "optgroup", "textarea", "template", "noscript", "iframe", "object", "embed", "param",
  "video", "audio", "source", "track", "canvas", "svg", "path", "g", "rect", "circle", "line", "defs", "use", "abbr", "cite", "q", "dfn", "kbd", "samp", "var",
  "tt", "time", "data", "ruby", "rt", "rp", "bdi", "bdo", "wbr", "area", "map", "picture", "details", "summary", "dialog", "menu", "output", "progress", "meter",
  "strike", "nobr", "frameset", "frame", "noframes", "acronym", "dir", "applet", "basefont",
]);

/** Elements whose content is no text. Where the closing tag is missing, the opening one is text: else it would swallow the rest of the document. */
export const HIDDEN_TAGS: ReadonlySet<string> = new Set(["script", "style", "title", "textarea", "template", "noscript", "iframe", "svg", "object", "select"]);

const TAG_NAME = /<\/?([a-z][a-z0-9]*)(?=[\s/>])/iy;
const DECLARATION = /<(?:!doctype\b|!\[|\?xml\b|\?php\b)[^<>]*>/iy;
const ENTITY = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi;

/**
 * Escapes the angle brackets and ampersands that are no mark-up, so that an HTML parser keeps them as text: unknown or unfinished tags, and
 * entities without a semicolon ("&section=3" in an address is not "§ion=3"). Line ends stay where they are.
 */
export function escapeStrayMarkup(source: string, tags: ReadonlySet<string>): string {
  const parts: string[] = [];
  const scan = { source, tags, lastClosing: lastClosingTags(source), lastComment: source.lastIndexOf("-->") };
  let from = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", from)) {
    const end = markupEnd(scan, at);
    if (end < 0) parts.push(source.slice(from, at), "&lt;");
    else parts.push(source.slice(from, end));
    from = end < 0 ? at + 1 : end;
  }
  parts.push(source.slice(from));
  return parts.join("").replace(ENTITY, "&amp;");
}

interface Scan {
  readonly source: string;
  readonly tags: ReadonlySet<string>;
  readonly lastClosing: ReadonlyMap<string, number>;
  readonly lastComment: number;
}

function lastClosingTags(source: string): Map<string, number> {
  const lower = source.toLowerCase();
  return new Map([...HIDDEN_TAGS].map((tag) => [tag, lower.lastIndexOf(`</${tag}`)]));
}

/** Index behind the tag, comment or declaration that begins at `at`, or -1 where the bracket is text. */
function markupEnd(scan: Scan, at: number): number {
  const { source } = scan;
  if (source.startsWith("<!--", at)) return scan.lastComment >= at + 4 ? source.indexOf("-->", at + 4) + 3 : -1;
  DECLARATION.lastIndex = at;
  if (DECLARATION.test(source)) return DECLARATION.lastIndex;
  TAG_NAME.lastIndex = at;
  const name = TAG_NAME.exec(source)?.[1]?.toLowerCase();
  if (name === undefined || !scan.tags.has(name)) return -1;
  const closing = scan.lastClosing.get(name);
  if (closing !== undefined && closing < at) return -1;
  return tagEnd(source, TAG_NAME.lastIndex);
}

/** Index behind the ">" that ends a tag, quoted attribute values skipped; -1 where another tag or the text's end comes first. */
function tagEnd(source: string, from: number): number {
  for (let i = from; i < source.length; i += 1) {
    const character = source[i];
    if (character === ">") return i + 1;
    if (character === "<") return -1;
    if ((character === '"' || character === "'") && source[i - 1] === "=") {
      i = source.indexOf(character, i + 1);
      if (i < 0) return -1;
    }
  }
  return -1;
}

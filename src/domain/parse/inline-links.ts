/** A link or a piece of one found inside running text; `index` is its place in the text without links. */
export interface InlineLink {
  readonly index: number;
  readonly piece: string;
  /** False for the rest of an address that a line break tore off. */
  readonly begins: boolean;
}

export interface WithoutLinks {
  readonly text: string;
  readonly links: readonly InlineLink[];
}

const EXTENSION = "\\.(?:s?html?|jsp|aspx?|php|pdf|htm1)";
/**
 * An address ends at its file's extension when a date is glued to it ("….html4月1日"), else where the ASCII run ends. A run of ASCII with a slash and an
 * extension but no http is the torn-off end of an address ("/017455085.shtml").
 */
const ADDRESS = new RegExp(`https?://[!-~]*?${EXTENSION}(?=\\d{1,2}\\s*月)|https?://[!-~]+|(?<![A-Za-z0-9])[\\w.-]*/[\\w./-]*${EXTENSION}(?:\\?[!-~]*)?`, "g");

/** Takes addresses and pieces of addresses out of running text: links that stood in a column of their own were printed into the sentence (seed 000). */
export function takeOutLinks(text: string): WithoutLinks {
  const links: InlineLink[] = [];
  let result = "";
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    result += text.slice(from, match.index);
    links.push({ index: result.length, piece: match[0], begins: /^https?:/i.test(match[0]) });
    from = match.index + match[0].length;
  }
  return { text: result + text.slice(from), links };
}

/** True for an address whose end is missing: no extension, no query, and not the bare front page of a site. */
export function isTorn(url: string): boolean {
  return !new RegExp(`${EXTENSION}(?:$|[?#])`, "i").test(url) && !/^https?:\/\/[^/]+\/?$/.test(url);
}

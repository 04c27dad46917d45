import { Parser } from "htmlparser2";

/** Elements that end a line of text. */
const LINES = new Set(["p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre"]);
const UNSEEN = new Set(["script", "style", "head", "title", "noscript"]);

/**
 * The text of a page line by line, with its tabs and blank lines, or null where the page has tables of its own. Text documents that were opened and saved by
 * a word processor keep their rows as lines with tabs and their mark-up as text: such a page is the text it was made from.
 */
export function plainLines(html: string): string | null {
  if (/<table[\s>]/i.test(html)) return null;
  let text = "";
  let unseen = 0;
  let preformatted = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (UNSEEN.has(name)) unseen += 1;
      if (name === "pre") preformatted += 1;
      if (name === "br") text += "\n";
    },
    ontext: (part) => {
      if (unseen === 0) text += preformatted > 0 ? part : part.replace(/[\r\n]+/g, "");
    },
    onclosetag: (name) => {
      if (UNSEEN.has(name)) unseen -= 1;
      if (name === "pre") preformatted -= 1;
      if (LINES.has(name) && name !== "br") text += "\n";
    },
  }, { decodeEntities: true });
  parser.end(html);
  return text;
}

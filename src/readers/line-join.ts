/** Characters that are set without blanks between words: Chinese, its punctuation, full-width forms. */
const WIDE = /[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFFEF\u2014\u2018-\u201D\u2026]/;
const SENTENCE_END = /[。！？；!?;]/;

/** Joins what line ends of the source ("\r") separate: without a blank where a neighbour is Chinese, else with one. Other blanks stay. */
export function joinSourceLines(text: string): string {
  if (!text.includes("\r")) return text;
  return text.replace(/[ \t\r]+/g, (blanks, at: number) => (blanks.includes("\r") ? gap(text[at - 1], text[at + blanks.length]) : blanks));
}

/**
 * Joins what `<br>` ("\n") separates inside a table cell, where it mostly wraps a line (内蒙古<br>自治区); it stays "\n" after the end of a sentence,
 * doubled, or at the text's edge (beside a link), where it separates paragraphs.
 */
export function joinWrappedLines(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(/[ \t\n]+/g, (blanks, at: number) => {
    if (!blanks.includes("\n")) return blanks;
    const before = text[at - 1];
    const after = text[at + blanks.length];
    const separates = before === undefined || after === undefined || SENTENCE_END.test(before) || blanks.indexOf("\n") !== blanks.lastIndexOf("\n");
    return separates ? "\n" : gap(before, after);
  });
}

function gap(before: string | undefined, after: string | undefined): string {
  if (before === undefined || after === undefined) return " ";
  return WIDE.test(before) || WIDE.test(after) ? "" : " ";
}

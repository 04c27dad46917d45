/** Headers that Univer's reader takes as they are; blanks, brackets and signs inside one make it lose its way. */
const PLAIN = /^[\p{L}\p{N}_]*$/u;
/** Quoted texts and sheet names, or the innermost brackets of a structured reference with Excel's escapes ("'[", "'#"). */
const BRACKETS = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\[((?:[^[\]']|'.)*)\]/gu;
const DOUBLED = /"(?:[^"]|"")*"|(?<=[\p{L}\p{N}_.])\[\[([\p{L}\p{N}_]+)\]\]/gu;

/** A name for a header that holds letters and digits only; the header itself where it is such a name. */
export function plainHeader(header: string): string {
  return PLAIN.test(header) ? header : [...header].map((character) => (PLAIN.test(character) ? character : `z${character.codePointAt(0)?.toString(16) ?? ""}z`)).join("");
}

/** A formula whose structured references use plain names for their columns: "T[[#This Row],[本期值 (万)]]", "T[[本期值 (万)]]". */
export function withPlainHeaders(formula: string): string {
  if (!formula.includes("[")) return formula;
  const named = formula.replace(BRACKETS, (found: string, content: string | undefined) => {
    if (content === undefined || /^\s*[#@]/.test(content) || /^\d+$/.test(content)) return found;
    const header = content.replace(/'(.)/gu, "$1");
    return PLAIN.test(header) ? found : `[${plainHeader(header)}]`;
  });
  return named.replace(DOUBLED, (found: string, header: string | undefined) => (header === undefined ? found : `[${header}]`));
}

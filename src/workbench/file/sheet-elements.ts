/** ECMA-376 part 1, CT_Worksheet: the order of a sheet's elements. Excel calls a file with another order damaged. */
const SEQUENCE = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate",
  "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
  "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];

/** A sheet's part with these elements instead of its own of the same names (an empty text: none); all in the order of the schema. */
export function withElements(xml: string, given: ReadonlyMap<string, string>): string {
  const end = xml.lastIndexOf("</worksheet>");
  const start = xml.indexOf(">", xml.indexOf("<worksheet")) + 1;
  const all = [...topElements(xml.slice(start, end)).filter(([name]) => !given.has(name)), ...[...given].filter(([, content]) => content !== "")];
  const ordered = all.map(([name, content]) => ({ place: SEQUENCE.indexOf(name), content })).sort((one, other) => one.place - other.place);
  return `${xml.slice(0, start)}${ordered.map(({ content }) => content).join("")}</worksheet>`;
}

/** Elements one after another, with their names. The element of the rows is found by its end: it may be very long. */
function topElements(xml: string): [name: string, content: string][] {
  const elements: [string, string][] = [];
  for (let at = xml.indexOf("<"); at >= 0 && at < xml.length; at = xml.indexOf("<", at)) {
    const name = /^<([\w:]+)/.exec(xml.slice(at, at + 100))?.[1] ?? "";
    const opened = xml.indexOf(">", at) + 1;
    const closing = `</${name}>`;
    const next = xml[opened - 2] === "/" ? opened : xml.indexOf(closing, opened) + closing.length;
    if (name === "" || next <= at) throw new Error("a sheet's part is no sequence of elements");
    elements.push([name, xml.slice(at, next)]);
    at = next;
  }
  return elements;
}

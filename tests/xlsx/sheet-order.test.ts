import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";

/** ECMA-376 part 1, CT_Worksheet: the sequence of a sheet's parts. A program may refuse a file that has them in another order. */
const SEQUENCE = [
  "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter",
  "sortState", "dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions",
  "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing",
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
];

/** Names of the elements directly under the root, in order. */
function childrenOf(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [tag, close, name = "", inner = ""] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)([^>]*)>/g)) {
    if (close === "/") depth -= 1;
    else {
      if (depth === 1) children.push(name);
      if (!inner.endsWith("/")) depth += 1;
    }
    expect(depth, tag).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  return children;
}

describe("every sheet of the workbook", () => {
  let sheets: readonly (readonly [string, string])[] = [];
  beforeAll(async () => {
    const { bytes } = await writeWorkbook(workbookDescription, { tables: {}, names: {} });
    sheets = Object.entries(unzipSync(bytes)).filter(([path]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path)).map(([path, content]) => [path, strFromU8(content)]);
  });

  it("has its parts in the order of the standard", () => {
    expect(sheets).toHaveLength(workbookDescription.sheets.length);
    for (const [path, xml] of sheets) {
      const places = childrenOf(xml).map((name) => SEQUENCE.indexOf(name));
      expect(places, path).toEqual([...places].sort((a, b) => a - b));
      expect(places, path).not.toContain(-1);
    }
  });

  it("has rules with priorities of their own, and bars that Excel finds in its extension", () => {
    for (const [path, xml] of sheets) {
      const priorities = [...xml.matchAll(/<cfRule\b[^>]*? priority="(\d+)"/g)].map(([, priority]) => priority);
      expect(new Set(priorities).size, path).toBe(priorities.length);
      const ids = (pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([, id = ""]) => id).sort();
      expect(ids(/<x14:cfRule type="dataBar" id="([^"]*)"/g), path).toEqual(ids(/<x14:id>([^<]*)</g));
    }
    expect(sheets.filter(([, xml]) => xml.includes("<x14:dataBar "))).not.toHaveLength(0);
  });

  it("says that texts which read like numbers are meant so, down to the last row", async () => {
    const indicators = [{ id: "1", completionPrinted: "130%" }, { id: "2", completionPrinted: "98%" }];
    const { bytes } = await writeWorkbook(workbookDescription, { tables: { indicators }, names: {} });
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    const [, ranges = ""] = /<ignoredError sqref="([^"]*)" numberStoredAsText="1"\/>/.exec(sheet) ?? [];
    expect(ranges.split(" ")).toEqual(expect.arrayContaining(["A5:A6", "L5:L6"]));
    expect(ranges.split(" ")).not.toContain("J5:J6");
  });

  it("is the same for the same content, bars included", async () => {
    const { bytes } = await writeWorkbook(workbookDescription, { tables: {}, names: {} });
    const again = unzipSync(bytes);
    for (const [path, xml] of sheets) expect(strFromU8(again[path] ?? new Uint8Array()) === xml, path).toBe(true);
  });
});

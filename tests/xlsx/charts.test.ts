import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ChartDescription, SheetDescription, WorkbookDescription } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";
import { writeWorkbook } from "../../src/xlsx/write-workbook.ts";
import { inspectPackage, parseXml } from "./inspect-package.ts";

const CHART: ChartDescription = {
  key: "c", name: "图一", title: "A<B 图", alternative: "说明", kind: "stackedColumn", from: "B2", to: "D10", numberFormat: "0",
  categories: { sheet: "o'ne", range: "B1:C1" },
  series: [{ name: { sheet: "o'ne", range: "A2" }, values: { sheet: "o'ne", range: "B2:C2" }, color: "112233" }, { name: "定名", values: { sheet: "o'ne", range: "B3:C3" }, color: "445566" }],
};

function bookWith(chart: ChartDescription): WorkbookDescription {
  const sheet: SheetDescription = {
    key: "o'ne", name: "o'ne", tables: [], columnWidths: {}, protect: false, charts: [chart],
    cells: [{ address: "B1", text: "一月" }, { address: "C1", formula: "1+1" }, { address: "A2", text: "甲&乙" }, { address: "B2", number: 3 }],
  };
  return { sheets: [sheet], names: [] };
}

async function partsOf(chart: ChartDescription): Promise<{ bytes: Uint8Array; chart: string; drawing: string; sheet: string }> {
  const { bytes } = await writeWorkbook(bookWith(chart), { tables: {}, names: {} });
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  return { bytes, chart: text("xl/charts/chart1.xml"), drawing: text("xl/drawings/drawing1.xml"), sheet: text("xl/worksheets/sheet1.xml") };
}

describe("a chart", () => {
  it("names its cells and writes along the words that stand in them", async () => {
    const { chart } = await partsOf(CHART);
    expect(chart).toContain("<c:cat><c:strRef><c:f>'o''ne'!$B$1:$C$1</c:f><c:strCache><c:ptCount val=\"2\"/><c:pt idx=\"0\"><c:v>一月</c:v></c:pt></c:strCache></c:strRef></c:cat>");
    expect(chart).toContain("<c:tx><c:strRef><c:f>'o''ne'!$A$2</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>甲&amp;乙</c:v></c:pt></c:strCache></c:strRef></c:tx>");
    expect(chart).toContain("<c:tx><c:v>定名</c:v></c:tx>");
    expect(chart).toContain("<c:val><c:numRef><c:f>'o''ne'!$B$3:$C$3</c:f></c:numRef></c:val>");
    expect(chart).toContain("<a:t>A&lt;B 图</a:t>");
  });

  it("lies over its cells, with a text for those who cannot see it", async () => {
    const { drawing, sheet } = await partsOf(CHART);
    expect(drawing).toContain("<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>542925</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>152400</xdr:rowOff></xdr:to>");
    expect(drawing).toContain('name="图一" descr="说明"');
    expect(sheet).toMatch(/<drawing [^>]*r:id="rId1"\/><\/worksheet>/);
  });

  it.each(["bar", "column", "stackedColumn", "line"] as const)("of kind %s is well-formed, related and in order", async (kind) => {
    expect(inspectPackage((await partsOf({ ...CHART, kind, maximum: 1, labelFormat: "0%" })).bytes)).toEqual([]);
    expect(inspectPackage((await partsOf({ ...CHART, kind, categoryFormat: "yyyy/m" })).bytes)).toEqual([]);
  });

  it("has faces for Chinese characters wherever text is drawn", async () => {
    const { chart } = await partsOf({ ...CHART, labelFormat: "0" });
    expect(chart.match(/<a:(?:defRPr|rPr)\b/g)?.length).toBe(chart.match(/<a:ea typeface="[^"]+"\/>/g)?.length);
  });

  it("refuses a sheet nobody defined", async () => {
    await expect(partsOf({ ...CHART, categories: { sheet: "nowhere", range: "A1:A2" } })).rejects.toThrow("nowhere");
  });
});

describe("the charts of the ledger", () => {
  const charts = workbookDescription.sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => ({ sheet, chart })));

  it("show completion, statuses and themes, each with a text", () => {
    expect(charts.map(({ chart }) => chart.title)).toEqual(["各类别平均完成率（超额按100%计）", "各期指标状态（项）", "各监测期政策事件的主要主题（件）"]);
    for (const { chart } of charts) expect(chart.alternative.length).toBeGreaterThan(10);
  });

  it("draw from cells that are described", () => {
    for (const { sheet, chart } of charts) {
      const cells = new Set(sheet.cells.map(({ address }) => address));
      for (const { sheet: key, range } of [chart.categories, ...chart.series.flatMap(({ name, values }) => (typeof name === "string" ? [values] : [name, values]))]) {
        expect(key).toBe(sheet.key);
        for (const address of range.split(":")) expect(cells, `${chart.key} ${address}`).toContain(address);
      }
    }
  });

  it("are in the written workbook, and nothing of it is out of place", async () => {
    const { bytes } = await writeWorkbook(workbookDescription, { tables: {}, names: { reportPeriod: "2018-03" } });
    expect(inspectPackage(bytes)).toEqual([]);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).filter((path) => path.startsWith("xl/charts/")).length).toBe(3);
    for (const [path, content] of Object.entries(parts)) if (/^xl\/charts\//.test(path)) expect(parseXml(strFromU8(content)).children[0]?.name).toBe("chartSpace");
  });
});

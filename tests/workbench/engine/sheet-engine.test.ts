import { describe, expect, it } from "vitest";
import { createSheetEngine } from "../../../src/workbench/engine/create-sheet-engine.ts";
import type { CellInput, CellResult, SheetEngine } from "../../../src/workbench/engine/sheet-engine.ts";

/** Two sheets; on the second a table of three rows and a totals row at B2:D6, and a name for its first amount. */
function ledger(): SheetEngine {
  const engine = createSheetEngine();
  engine.setSheets(["首页", "数据 表"]);
  engine.setNames([{ name: "首项", refersTo: "='数据 表'!$C$3" }, { name: "两倍", refersTo: "=2*首项" }]);
  engine.setTables([{ name: "月表", sheet: "数据 表", top: 1, left: 1, bottom: 5, right: 3, headers: ["名称", "数额", "份额"], totalsRow: true }]);
  const rows = [["名称", "数额", "份额"], ["甲", 10, "=月表[@数额]/SUM(月表[数额])"], ["乙", 30, "=[@数额]/SUM(月表[数额])"], ["丙", 60, "=月表[[#This Row],[数额]]/SUM(月表[[#Data],[数额]])"], ["合计", "=SUM(月表[数额])", ""]];
  engine.setCells("数据 表", rows.flatMap((row, index) => row.map((content, place) => cell(index + 1, place + 1, content))));
  return engine;
}

function cell(row: number, column: number, content: string | number | boolean | null): CellInput {
  return typeof content === "string" && content.startsWith("=") ? { row, column, formula: content } : { row, column, value: content };
}

async function results(engine: SheetEngine): Promise<Record<string, CellResult["value"]>> {
  return Object.fromEntries((await engine.calculate()).map(({ sheet, row, column, value }) => [`${sheet} ${row} ${column}`, value]));
}

/** What one formula in the first column of 首页, beside the ledger, gives. */
async function value(formula: string, cells: readonly CellInput[] = []): Promise<CellResult["value"] | undefined> {
  const engine = ledger();
  engine.setCells("首页", [...cells, { row: 9, column: 0, formula }]);
  return (await results(engine))["首页 9 0"];
}

describe("a workbook with a table and names", () => {
  it("is computed over sheets, in whatever order cells depend on one another", async () => {
    const engine = ledger();
    engine.setCells("首页", [cell(0, 0, "=A2*2"), cell(1, 0, "=首项+两倍"), cell(2, 0, "=月表[[#Headers],[数额]]")]);
    expect(await results(engine)).toEqual({
      "首页 0 0": 60, "首页 1 0": 30, "首页 2 0": "数额", "数据 表 2 3": 0.1, "数据 表 3 3": 0.3, "数据 表 4 3": 0.6, "数据 表 5 2": 100,
    });
  });

  it("gives after an edit only what changed", async () => {
    const engine = ledger();
    engine.setCells("首页", [cell(0, 0, "=首项"), cell(1, 0, "=COUNT(月表[数额])")]);
    await engine.calculate();
    expect(await results(engine)).toEqual({});
    engine.setCells("数据 表", [cell(2, 2, 110)]);
    expect(await results(engine)).toEqual({ "首页 0 0": 110, "数据 表 2 3": 0.55, "数据 表 3 3": 0.15, "数据 表 4 3": 0.3, "数据 表 5 2": 200 });
  });

  it("follows a formula that takes a value's place, and a value that takes a formula's", async () => {
    const engine = ledger();
    engine.setCells("首页", [cell(0, 0, 1), cell(1, 0, "=A1+1")]);
    await engine.calculate();
    engine.setCells("首页", [cell(0, 0, "=5*2")]);
    expect(await results(engine)).toEqual({ "首页 0 0": 10, "首页 1 0": 11 });
    engine.setCells("首页", [cell(0, 0, null)]);
    expect(await results(engine)).toEqual({ "首页 1 0": 1 });
  });

  it("follows names, tables and sheets that change", async () => {
    const engine = ledger();
    engine.setCells("首页", [cell(0, 0, "=首项"), cell(1, 0, "=SUM(月表[数额])")]);
    await engine.calculate();
    engine.setNames([{ name: "首项", refersTo: "='数据 表'!$C$4" }]);
    expect(await results(engine)).toEqual({ "首页 0 0": 30 });
    engine.setTables([{ name: "月表", sheet: "数据 表", top: 1, left: 1, bottom: 3, right: 3, headers: ["名称", "数额", "份额"], totalsRow: false }]);
    expect(await results(engine)).toMatchObject({ "首页 1 0": 40, "数据 表 2 3": 0.25 });
    engine.setSheets(["首页"]);
    expect((await engine.calculate()).map(({ row, error }) => [row, error])).toEqual([[0, true], [1, true]]);
  });

  it("keeps what cells show when sheets change places", async () => {
    const engine = ledger();
    engine.setCells("首页", [cell(2, 3, "=首项")]);
    await engine.calculate();
    engine.setSheets(["数据 表", "首页"]);
    expect(await results(engine)).toEqual({});
    engine.setCells("数据 表", [cell(2, 2, 20)]);
    expect(await results(engine)).toMatchObject({ "首页 2 3": 20, "数据 表 5 2": 110 });
  });

  it("knows its totals row apart from its data", async () => {
    expect(await value("=月表[[#Totals],[数额]]&\"/\"&SUM(月表[数额])&\"/\"&ROWS(月表[#All])&\"/\"&ROWS(月表[#Data])")).toBe("100/100/5/3");
  });

  it("shows 0 where a cell reads itself, and error values as such", async () => {
    const engine = ledger();
    engine.setCells("首页", [cell(0, 0, "=A2+1"), cell(1, 0, "=A1+1"), cell(2, 0, "=1/0"), cell(3, 0, "=KEINE()")]);
    const shown = (await engine.calculate()).filter(({ sheet }) => sheet === "首页").sort((one, other) => one.row - other.row);
    expect(shown.map(({ value: content, error }) => [content, error])).toEqual([[0, false], [0, false], ["#DIV/0!", true], ["#NAME?", true]]);
  });

  it("refuses cells of a sheet that it does not know", () => {
    expect(() => ledger().setCells("没有", [])).toThrow("没有");
  });

  it("keeps two workbooks apart", async () => {
    const [one, other] = [ledger(), ledger()];
    other.setNames([{ name: "首项", refersTo: "='数据 表'!$C$5" }]);
    for (const engine of [one, other]) engine.setCells("首页", [cell(0, 0, "=首项+SUM(月表[数额])")]);
    await one.calculate();
    await other.calculate();
    other.setCells("数据 表", [cell(4, 2, 61)]);
    one.setCells("数据 表", [cell(2, 2, 11)]);
    expect([(await results(other))["首页 0 0"], (await results(one))["首页 0 0"]]).toEqual([162, 112]);
  });
});

describe("the columns of a table", () => {
  const headers = ["名称", "本期值 (万)", "a]b#c", "it's"];
  const engineWith = (formula: string): SheetEngine => {
    const engine = createSheetEngine();
    engine.setSheets(["表"]);
    engine.setTables([{ name: "T", sheet: "表", top: 0, left: 0, bottom: 2, right: 3, headers, totalsRow: false }]);
    engine.setCells("表", [cell(1, 1, 1), cell(1, 2, 2), cell(1, 3, 4), cell(2, 1, 8), cell(2, 2, 16), cell(2, 3, 32), { row: 2, column: 9, formula }]);
    return engine;
  };

  it.each([
    ["SUM(T[本期值 (万)])", 9], ["T[@[本期值 (万)]]", 8], ["SUM(T[a']b'#c])", 18], ["SUM(T[it''s])", 36], ["SUM(T[[#This Row],[本期值 (万)]:[it''s]])", 56], ["SUM(T[[#Data],[本期值 (万)]:[a']b'#c]])", 27],
    ["ROWS(T[[#Headers],[#Data],[名称]])", 3], ["COLUMNS(T[#All])", 4], ["T[#Totals]", "#REF!"],
  ])("%s", async (formula, expected) => {
    expect(await results(engineWith(`=${formula}`))).toEqual({ "表 2 9": expected });
  });

  it("are those of the table that a formula stands in, also where formulas of two tables are the same text", async () => {
    const engine = createSheetEngine();
    engine.setSheets(["表"]);
    engine.setTables([0, 3].map((left, index) => ({ name: `T${index}`, sheet: "表", top: 0, left, bottom: 1, right: left + 1, headers: ["数", "倍"], totalsRow: false })));
    engine.setCells("表", [cell(1, 0, 1), cell(1, 1, "=[@数]*2"), cell(1, 3, 5), cell(1, 4, "=[@数]*2")]);
    expect(await results(engine)).toEqual({ "表 1 1": 2, "表 1 4": 10 });
  });

  it("have no row beside them where the formula stands above or below", async () => {
    const engine = engineWith("=1");
    engine.setCells("表", [{ row: 8, column: 9, formula: "=T[@名称]" }]);
    expect(await results(engine)).toEqual({ "表 2 9": 1, "表 8 9": "#VALUE!" });
  });
});

describe("a long calculation", () => {
  /** A column of sums over all rows above: enough work for many stretches. */
  const LENGTH = 3000;

  it("lets others have their turn more often than every 100 ms", async () => {
    let turns = 0;
    const engine = createSheetEngine({ pause: () => new Promise((others) => setTimeout(() => {
      turns += 1;
      others();
    })) });
    engine.setSheets(["表"]);
    engine.setCells("表", Array.from({ length: LENGTH }, (_, row) => cell(row, 1, `=SUM(A$1:A${row + 1})+${row}`)));
    const started = performance.now();
    expect(await engine.calculate()).toHaveLength(LENGTH);
    expect(turns).toBeGreaterThan((performance.now() - started) / 100);
  });

  it("gives each of two who ask at once the results of their own cells", async () => {
    const engine = ledger();
    await engine.calculate();
    engine.setCells("首页", [cell(0, 0, "=首项+1")]);
    const first = results(engine);
    engine.setCells("首页", [cell(1, 0, "=首项+2")]);
    expect([await first, await results(engine)]).toEqual([{ "首页 0 0": 11 }, { "首页 1 0": 12 }]);
  });

  it("counts what is typed meanwhile in the next calculation", async () => {
    let typed = false;
    const engine = createSheetEngine({ pause: () => {
      if (!typed) engine.setCells("表", [cell(0, 0, 7)]);
      typed = true;
      return Promise.resolve();
    } });
    engine.setSheets(["表"]);
    engine.setCells("表", Array.from({ length: LENGTH }, (_, row) => cell(row, 1, `=SUM(A$1:A${row + 1})+${row}`)));
    expect(await results(engine)).toMatchObject({ "表 9 1": 9 });
    expect(typed).toBe(true);
    expect(await results(engine)).toMatchObject({ "表 9 1": 16 });
  });
});

describe("formulas that Univer by itself computes otherwise than Excel", () => {
  const texts = [cell(0, 1, "~x*"), cell(1, 1, "~"), cell(2, 1, "*"), cell(3, 1, 12.5), cell(4, 1, ""), cell(5, 1, "2018-03-01"), cell(6, 1, "#N/A")];
  it.each([
    ["EDATE(DATE(2018,1,31),1)-DATE(2018,2,28)", 0],
    ["EDATE(DATE(2016,2,29),12)-DATE(2017,2,28)", 0],
    ["EDATE(DATE(2018,3,15),-3)-DATE(2017,12,15)", 0],
    ["INDEX(月表[数额],2)", 30],
    ["INDEX(月表[名称],MATCH(60,月表[数额],0))", "丙"],
    ["IFERROR(INDEX(月表[数额],4),\"无\")", "无"],
    ["MATCH(\"~~x~*\",B1:B7,0)", 1],
    ["MATCH(\"~*\",B1:B7,0)", 3],
    ["MATCH(\"~?\",B1:B7,0)", "#N/A"],
    ["VLOOKUP(\"~*\",B1:B7,1,FALSE)", "*"],
    ["COUNTIFS(B1:B7,\"~**\")", 1],
    ["COUNTIFS(B1:B8,\"\")", 2],
    ["COUNTIFS(B1:B8,\"=\")", 1],
    ["COUNTIFS(B1:B8,\"<>\")", 7],
    ["COUNTIFS(月表[名称],\"?\",月表[数额],\">=30\")", 2],
    ["SUMIFS(月表[数额],月表[名称],\"<>乙\")", 70],
    ["AVERAGEIFS(月表[数额],月表[名称],\"*\")", 100 / 3],
    ["B6=\"2018/3/1\"", false],
    ["IF(NOT(B9=\"x\"),1,2)", 1],
    ["IF(B9=\"\",IF(B9=0,\"空\",\"\"),\"\")", "空"],
    ["B5=0", false],
    ["ISBLANK(B5)", false],
    ["ISERROR(B7)", false],
    ["1<\"a\"", true],
    ["\"A\"=\"a\"", true],
    ["0.1+0.2=0.3", true],
    ["0.1+0.2&\"\"", "0.3"],
    ["1E+20&\"\"", "1E+20"],
    ["1E+16&\"\"", "10000000000000000"],
    ["1.5E-5&\"\"", "0.000015"],
    ["\"12\"+1", 13],
    ["\"十二\"+1", "#VALUE!"],
    ["FIXED(330467438946928.6,1,TRUE)", "330467438946929.0"],
    ["FIXED(-0.04,1,TRUE)", "0.0"],
    ["FIXED(1234567.891)", "1,234,567.89"],
    ["SUMPRODUCT(MAX((月表[名称]=\"乙\")*月表[数额]))", 30],
    ["LOOKUP(2,1/(月表[数额]<50),月表[名称])", "乙"],
    ["AGGREGATE(15,6,月表[数额]/(月表[数额]>10),1)", 30],
    ["IF(TRUE,1,1/0)", 1],
    ["10^-IF(1,2,3)", 0.01],
    ["SUM(B4:INDEX(B1:B7,4))", 12.5],
    ["-2^2", 4],
    ["2^3^2", 64],
    ["10%*200", 20],
    ["SUM({1,2;3,-4})", 2],
    ["SUM(,3)", 3],
    ["SUM(B1:B6,TRUE,\"2\")", 15.5],
    ["SUM(B1:B7,1/0)", "#DIV/0!"],
    ["SUM(\"x\")", "#VALUE!"],
    ["MAX(B1:B3)&MIN(B1:B5,20)", "012.5"],
    ["SUBTOTAL(109,月表[数额])", 100],
    ["AGGREGATE(14,6,月表[数额],2)", 30],
    ["SUBSTITUTE(\"a-b-a\",\"a\",\"$&\")", "$&-b-$&"],
    ["SUBSTITUTE(\"a-b-a\",\"a\",\"c\",2)", "a-b-c"],
    ["TRIM(\"  a   b \")", "a b"],
    ["FIND(\"b\",\"abB\",3)", "#VALUE!"],
    ["LEFT(\"指标台账\",2)&LEN(\"指标\")", "指标2"],
    ["YEAR(43160)*100+MONTH(43160)", 201_803],
    ["YEAR(0)&\"-\"&MONTH(0)", "1900-1"],
    ["YEAR(-1)", "#NUM!"],
    ["MOD(-7,3)", 2],
    ["MOD(7,0)", "#DIV/0!"],
    ["INT(-2.5)", -3],
    ["SUMPRODUCT(ISNUMBER(B1:B7)*1)", 1],
    ["ROW(月表[数额])+ROWS(月表)", 6],
    ["HYPERLINK(\"https://example.org\",\"看\")", "看"],
    ["HYPERLINK(\"https://example.org\")", "https://example.org"],
    ["月表[没有]", "#REF!"],
    ["没有这张!A1", "#REF!"],
    ["没有这个名称+1", "#NAME?"],
    ["SUM(1", "#NAME?"],
  ])("%s", async (formula, expected) => {
    const given = await value(`=${formula}`, texts);
    if (typeof expected === "number") expect(given).toBeCloseTo(expected, 12);
    else expect(given).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { parseAddress } from "../../src/workbook/cell-address.ts";
import { compileFormula, compileName, compileRowRule } from "../../src/workbook/compile-formula.ts";
import type { TableDescription, Validation } from "../../src/workbook/description.ts";
import { workbookDescription } from "../../src/workbook/workbook-description.ts";

const tables = workbookDescription.sheets.flatMap((sheet) => sheet.tables);
const tableNamed = (name: string): TableDescription => {
  const table = tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};
const headers = (name: string): string[] => tableNamed(name).columns.filter(({ helper }) => !helper).map(({ header }) => header);

const formulas = [
  ...tables.flatMap((table) => table.columns.flatMap(({ key, formula }) => (formula === undefined ? [] : [{ at: `${table.name}.${key}`, text: compileFormula(formula, workbookDescription, table) }]))),
  ...workbookDescription.sheets.flatMap((sheet) => sheet.cells.flatMap(({ address, formula }) => (formula === undefined ? [] : [{ at: `${sheet.name}!${address}`, text: compileFormula(formula, workbookDescription) }]))),
];

const validations: { at: string; validation: Validation | undefined }[] = [
  ...tables.flatMap((table) => table.columns.filter(({ input }) => input).map(({ key, validation }) => ({ at: `${table.name}.${key}`, validation }))),
  ...workbookDescription.sheets.flatMap((sheet) => sheet.cells.filter(({ input }) => input).map(({ address, validation }) => ({ at: `${sheet.name}!${address}`, validation }))),
];

/** What Excel 2016 and LibreOffice 7.4 both have and nobody needs to recalculate at random. */
const ALLOWED = new Set([
  "ABS", "AND", "AVERAGE", "AVERAGEIFS", "COUNT", "COUNTIF", "COUNTIFS", "DATE", "EDATE", "EXP", "FIND", "FIXED", "HYPERLINK", "IF", "IFERROR", "INDEX", "INT", "ISERROR",
  "ISLOGICAL", "ISNUMBER", "LEFT", "LEN", "LN", "LOG10", "MATCH", "MAX", "MIN", "MOD", "MONTH", "NOT", "OR", "ROUND", "ROW", "SIGN", "SMALL",
  "SUBSTITUTE", "SUM", "SUMIFS", "SUMPRODUCT", "TRIM", "VALUE", "YEAR",
]);

const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/gu, '""');

/** Depth of nested function calls: Excel stops at 64. */
function depth(formula: string): number {
  let [level, deepest] = [0, 0];
  for (const sign of withoutTexts(formula)) {
    if (sign === "(") deepest = Math.max(deepest, (level += 1));
    if (sign === ")") level -= 1;
  }
  expect(level).toBe(0);
  return deepest;
}

describe("the workbook of design §5", () => {
  it("has its sheets in order", () => {
    expect(workbookDescription.sheets.map(({ name }) => name)).toEqual(["首页", "指标", "月度数据", "事件", "分析", "报告", "核对", "参数", "日志"]);
  });

  it("has the columns of 指标表, the verdict beside the plan", () => {
    expect(headers("指标表").slice(0, 21)).toEqual([
      "编号", "类别", "指标", "单位", "方向", "口径", "基期", "基期值", "目标期", "目标值", "责任单位", "公布完成率",
      "最新期", "最新值", "完成率", "时序进度", "差距", "状态", "严重程度", "核对", "说明",
    ]);
  });

  it("has the columns of 月度数据表", () => {
    expect(headers("月度数据表").slice(0, 15)).toEqual(["期", "编号", "指标", "单位", "本期值", "上期值", "环比", "完成率", "状态", "校验", "说明", "来源", "填报人", "填报时间", "修订"]);
  });

  it("has the columns of 事件表", () => {
    expect(headers("事件表")).toEqual(["事件编号", "监测期", "日期", "结束日期", "板块", "主体", "地区", "主题", "其他主题", "动作", "要点", "文件", "链接", "原文", "来源文件", "存疑"]);
  });
});

describe("keys, headers and names", () => {
  it("are unique", () => {
    for (const table of tables) {
      expect(new Set(table.columns.map(({ key }) => key)).size, table.name).toBe(table.columns.length);
      expect(new Set(table.columns.map(({ header }) => header.toLowerCase())).size, table.name).toBe(table.columns.length);
    }
    const unique = [tables.map(({ key }) => key), workbookDescription.names.map(({ key }) => key), [...tables, ...workbookDescription.names].map(({ name }) => name), workbookDescription.sheets.map(({ key }) => key)];
    for (const list of unique) expect(new Set(list).size).toBe(list.length);
  });

  it("keep tables of one sheet apart, with nothing below them", () => {
    for (const sheet of workbookDescription.sheets) {
      const spans = sheet.tables.map((table) => {
        const { row, column } = parseAddress(table.anchor);
        return { row, from: column, to: column + table.columns.length - 1 };
      }).sort((a, b) => a.from - b.from);
      spans.forEach((span, index) => expect(span.from, sheet.name).toBeGreaterThan((spans[index - 1]?.to ?? -1) + 1));
      for (const { address } of sheet.cells) {
        const cell = parseAddress(address);
        for (const span of spans) expect(cell.column >= span.from && cell.column <= span.to && cell.row >= span.row, `${sheet.name}!${address}`).toBe(false);
      }
    }
  });

  it("give every fixed cell one content and one place", () => {
    for (const sheet of workbookDescription.sheets) {
      expect(new Set(sheet.cells.map(({ address }) => address)).size, sheet.name).toBe(sheet.cells.length);
      for (const cell of sheet.cells) expect([cell.text, cell.number, cell.period, cell.formula].filter((content) => content !== undefined).length, cell.address).toBeLessThanOrEqual(1);
    }
  });

  it("point to sheets, tables and columns that exist", () => {
    for (const name of workbookDescription.names) expect(compileName(name, workbookDescription, () => 1)).toMatch(/^'[^']+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/u);
  });
});

describe("formulas", () => {
  it("use only what Excel 2016 and LibreOffice 7.4 have", () => {
    for (const { at, text } of formulas) {
      for (const [, name = ""] of withoutTexts(text).matchAll(/([A-Z][A-Z0-9.]*)\(/gu)) expect(ALLOWED.has(name), `${at}: ${name}`).toBe(true);
    }
  });

  it("never name a table without a column, never use @, array constants or errors", () => {
    for (const { at, text } of formulas) {
      const bare = withoutTexts(text).replace(/\[\[#(?:This Row|Headers)\],\[[^\]]+\]\]|\[[^\]]+\]/gu, "[]");
      for (const { name } of tables) expect(new RegExp(`${name}(?!\\[)`, "u").test(bare), `${at}: bare ${name}`).toBe(false);
      expect(bare, at).not.toMatch(/[@{}#]/u);
    }
  });

  it("fit Excel's limits of 8192 characters and 64 levels", () => {
    for (const { at, text } of formulas) {
      expect(text.length, at).toBeLessThan(8192);
      expect(depth(text), at).toBeLessThan(64);
    }
  });

  // Excel finds a circle wherever a formula's ranges meet its own column, also in a branch never taken; LibreOffice only where it gets to.
  it("depend on each other without a circle", () => {
    const nodes = new Map<string, Set<string>>();
    const named = new Map(workbookDescription.names.map(({ key, refersTo }) => [key, "range" in refersTo ? `${refersTo.sheet}!${refersTo.range}` : `${refersTo.table}.${refersTo.column}`]));
    const note = (node: string, formula: string, table?: string, sheet?: string): void => {
      const keys = [...formula.matchAll(/\{(#|name:)?([A-Za-z0-9]+)(?:\.([A-Za-z0-9]+))?\}/gu)].map(([, mark, key = "", column]) =>
        mark === "#" ? `${table}.${key}` : mark === "name:" ? named.get(key) ?? key : `${key}.${column}`);
      const addresses = sheet === undefined ? [] : [...withoutTexts(formula).matchAll(/\$?\b([A-Z]{1,3})\$?(\d+)\b(?!\()/gu)].map(([, letters, row]) => `${sheet}!${letters}${row}`);
      nodes.set(node, new Set([...keys, ...addresses]));
    };
    for (const table of tables) for (const { key, formula } of table.columns) if (formula !== undefined) note(`${table.key}.${key}`, formula, table.key);
    for (const sheet of workbookDescription.sheets) for (const { address, formula } of sheet.cells) if (formula !== undefined) note(`${sheet.key}!${address}`, formula, undefined, sheet.key);
    const done = new Set<string>();
    const visit = (node: string, path: readonly string[]): void => {
      expect(path, "a circle").not.toContain(node);
      if (done.has(node)) return;
      for (const next of nodes.get(node) ?? []) visit(next, [...path, node]);
      done.add(node);
    };
    for (const node of nodes.keys()) visit(node, []);
    expect(nodes.get("indicators.lastMonth")).toEqual(new Set(["indicators.position", "monthly.indicatorRow", "monthly.currentMonth"]));
    expect(nodes.get("monthly.currentMonth")).toContain("settings!B19");
  });

  it("stand in locked columns only, and the other way round inputs have none", () => {
    for (const table of tables) for (const { key, formula, input, helper } of table.columns) {
      if (formula !== undefined) expect(input, `${table.name}.${key}`).toBe(false);
      if (helper && key !== "undo") expect(formula, `${table.name}.${key}`).toBeDefined();
    }
  });

  it("are as written by hand", () => {
    const text = (at: string): string | undefined => formulas.find((formula) => formula.at === at)?.text;
    expect(text("指标表.completion")).toBe(`IF(指标表[[#This Row],[可判性]]="整",指标表[[#This Row],[判定完成率]],"")`);
    expect(text("指标表.due")).toBe("IF(AND(指标表[[#This Row],[目标期序现行]]>0,报告期序>=指标表[[#This Row],[目标期序现行]]),1,0)");
    expect(text("指标表.lastMonth")).toBe("IF(指标表[[#This Row],[行位]]=0,0,SUMPRODUCT(MAX((月度数据表[指标行]=指标表[[#This Row],[行位]])*月度数据表[计入期序])))");
    expect(text("月度数据表.valueKey")).toBe("IF(月度数据表[[#This Row],[可用]]=1,月度数据表[[#This Row],[期键]],0)");
    expect(text("首页!C13")).toBe(`COUNTIFS(指标表[状态],"超额完成")`);
  });

  it("show the month of a calculated period as a date, and no text format hides a formula", () => {
    for (const table of tables) for (const { key, formula, numberFormat } of table.columns) if (formula !== undefined) expect(numberFormat, `${table.name}.${key}`).not.toBe("@");
  });
});

describe("inputs", () => {
  it("each have a validation with a Chinese title and message within Excel's limits", () => {
    for (const { at, validation } of validations) {
      expect(validation, at).toBeDefined();
      if (!validation) continue;
      expect(validation.title, at).toMatch(/\p{Script=Han}/u);
      expect(validation.title.length, at).toBeLessThanOrEqual(32);
      expect(validation.message, at).toMatch(/\p{Script=Han}/u);
      expect(validation.message.length, at).toBeLessThanOrEqual(225);
      if (validation.type === "list") expect(workbookDescription.names.some(({ key }) => key === validation.name), at).toBe(true);
    }
  });

  it("have rules that compile to addresses", () => {
    for (const table of tables) for (const { validation, conditionalFormats } of table.columns) {
      if (validation?.type === "custom") expect(compileRowRule(validation.formula, workbookDescription, table)).not.toContain("[");
      for (const format of conditionalFormats ?? []) if (format.rule === "formula") expect(compileRowRule(format.formula, workbookDescription, table)).not.toContain("[");
    }
  });
});

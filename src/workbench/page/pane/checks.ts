/// <reference types="office-js" />

/** One thing that must work in any Excel; gives the sentence that says what was seen, or throws. */
export interface Check {
  readonly title: string;
  readonly about: string;
  readonly run: (context: Excel.RequestContext) => Promise<string>;
}

const SHEET = "诊断";
const TABLE = "诊断表";

export const CHECKS: readonly Check[] = [
  { title: "读取", about: "读取工作表名称与当前选区", run: readBook },
  { title: "写入与计算", about: "写入数值与公式，读回结果", run: writeAndRead },
  { title: "表格", about: "新建表格，增加一行，按列名取数", run: makeTable },
  { title: "事件", about: "登记变更事件，写入后收到通知", run: hearChange },
  { title: "数据透视表", about: "由表格建立透视表并读取汇总", run: makePivot },
  { title: "图表", about: "由表格画柱形图", run: drawChart },
];

async function readBook(context: Excel.RequestContext): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  const selected = context.workbook.getSelectedRange().load({ address: true });
  await context.sync();
  return `共 ${worksheets.items.length} 张工作表；当前选区 ${selected.address}`;
}

/** An empty sheet for the checks, whatever an earlier run left. */
async function freshSheet(context: Excel.RequestContext): Promise<Excel.Worksheet> {
  const old = context.workbook.worksheets.getItemOrNullObject(SHEET);
  await context.sync();
  if (old.isNullObject) return context.workbook.worksheets.add(SHEET);
  old.delete();
  return context.workbook.worksheets.add(SHEET);
}

async function writeAndRead(context: Excel.RequestContext): Promise<string> {
  const sheet = await freshSheet(context);
  sheet.activate();
  sheet.getRange("A1:C1").formulas = [[40, 2, "=A1+B1"]];
  const result = sheet.getRange("C1").load({ values: true });
  await context.sync();
  return expected("C1", result.values[0]?.[0], 42);
}

async function makeTable(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(SHEET);
  sheet.getRange("A3:C5").values = [["类别", "月份", "数值"], ["甲", 1, 10], ["乙", 1, 20]];
  const table = sheet.tables.add("A3:C5", true);
  table.name = TABLE;
  table.rows.add(undefined, [["甲", 2, 30]]);
  const column = table.columns.getItem("数值").getDataBodyRange().load({ values: true });
  await context.sync();
  return expected("数值列合计", column.values.flat().reduce((sum: number, value: unknown) => sum + Number(value), 0), 60);
}

async function hearChange(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(SHEET);
  let heard: (address: string) => void = () => undefined;
  const told = new Promise<string>((done) => {
    heard = done;
  });
  const listener = sheet.onChanged.add((change) => {
    heard(change.address);
    return Promise.resolve();
  });
  await context.sync();
  sheet.getRange("E1").values = [["已写入"]];
  await context.sync();
  const address = await Promise.race([told, new Promise<string>((_, fail) => setTimeout(() => fail(new Error("两秒内没有收到事件")), 2000))]);
  listener.remove();
  await context.sync();
  return expected("事件地址", address, "E1");
}

async function makePivot(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(SHEET);
  const pivot = sheet.pivotTables.add("诊断透视表", context.workbook.tables.getItem(TABLE), sheet.getRange("G3"));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem("类别"));
  const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem("数值"));
  data.summarizeBy = "Sum";
  const body = pivot.layout.getRange().load({ values: true });
  await context.sync();
  return expected("透视总计", body.values.at(-1)?.at(-1), 60);
}

async function drawChart(context: Excel.RequestContext): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(SHEET);
  const chart = sheet.charts.add("ColumnClustered", sheet.getRange("G3:H5"), "Columns");
  chart.title.text = "各类别数值";
  chart.setPosition("A9", "F20");
  const count = sheet.charts.getCount();
  await context.sync();
  return expected("图表数", count.value, 1);
}

function expected(what: string, seen: unknown, wanted: unknown): string {
  if (seen !== wanted) throw new Error(`${what} 应为 ${String(wanted)}，实为 ${String(seen)}`);
  return `${what}：${String(seen)}`;
}

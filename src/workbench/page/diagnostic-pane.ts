/// <reference types="office-js" />
import { CHECKS } from "./pane/checks.ts";
import type { Check } from "./pane/checks.ts";

/** Lines kept of what changed. */
const CHANGES_SHOWN = 6;

const CHANGES: Readonly<Record<string, string>> = {
  RangeEdited: "内容已改", CellInserted: "插入单元格", CellDeleted: "删除单元格", RowInserted: "插入行", RowDeleted: "删除行", ColumnInserted: "插入列", ColumnDeleted: "删除列",
};

const found = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the pane has no element ${id}`);
  return element;
};

await Office.onReady();
const run = found("run");
const rows = CHECKS.map((check) => ({ check, row: checkRow(check) }));
found("checks").replaceChildren(...rows.map(({ row }) => row));
run.addEventListener("click", () => void runAll());
run.removeAttribute("disabled");
await listen();

function checkRow({ title, about }: Check): HTMLLIElement {
  const row = document.createElement("li");
  const [name, time, detail] = [document.createElement("span"), document.createElement("time"), document.createElement("small")];
  name.textContent = title;
  detail.textContent = about;
  row.append(name, time, detail);
  return row;
}

async function runAll(): Promise<void> {
  run.setAttribute("disabled", "");
  for (const { check, row } of rows) await runOne(check, row);
  run.removeAttribute("disabled");
}

/** The one place where a check's failure is caught and shown. */
async function runOne(check: Check, row: HTMLLIElement): Promise<void> {
  const started = performance.now();
  row.dataset["state"] = "running";
  const [, time, detail] = row.children;
  try {
    const result = await Excel.run((context) => check.run(context));
    row.dataset["state"] = "passed";
    if (detail) detail.textContent = result;
  } catch (error) {
    row.dataset["state"] = "failed";
    if (detail) detail.textContent = error instanceof OfficeExtension.Error ? `${error.code}：${error.message}` : String(error);
  }
  if (time) time.textContent = `${Math.round(performance.now() - started)} 毫秒`;
}

async function listen(): Promise<void> {
  const lines: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((change) => {
      lines.unshift(`${change.address}　${CHANGES[change.changeType] ?? change.changeType}`);
      found("changes").textContent = lines.slice(0, CHANGES_SHOWN).join("\n");
      return Promise.resolve();
    });
    await context.sync();
  });
}

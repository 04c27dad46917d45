import { describe, expect, it } from "vitest";
import { closeMonth } from "../../../src/app/cycle/close-month.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import type { PasteRequest } from "../../../src/app/views/paste-view.ts";
import { leftToMend, pasteView } from "../../../src/app/views/paste-view.ts";
import { book, done, indicator, job } from "../cycle/book.ts";

const STAMP = { at: "2018-04-02T09:00", by: "张三" };
const plain = book({ indicators: [indicator("a1"), indicator("B2"), indicator("C3")], monthly: [], history: [] });
const opened = done(plain, job(openMonth(plain, "2018-03", STAMP)));
const request = (text: string, reason = ""): PasteRequest => ({ month: "2018-03", text, stamp: STAMP, reason });
const view = (text: string, reading = opened, reason = "") => pasteView(reading, request(text, reason));
const written = (reading: WorkbookReading, text: string): WorkbookReading => done(reading, job(view(text, reading).job ?? "none"));
const filled = written(opened, "a1 100\nB2 2\nC3 30");

function closed(): WorkbookReading {
  const result = closeMonth(filled, "2018-03", STAMP);
  if (typeof result === "string" || !("job" in result)) throw new Error(JSON.stringify(result));
  return done(filled, result.job);
}

describe("pasteView", () => {
  it("shows old and new value of each line that is written", () => {
    expect(view("A1 120\n名B2 2\n光纤 3\nC3 0.5万家", filled)).toMatchObject({
      lines: [
        { id: "a1", name: "名a1", before: { value: "100", unit: "" }, after: { value: "120", unit: "" } },
        { id: "C3", name: "名C3", before: { value: "30", unit: "" }, after: { value: "0.5", unit: "万家" } },
      ],
      unchanged: ["名B2"], notPlaced: [{ line: 3, text: "光纤 3", reason: "unknown-indicator" }], isClosed: false, newRows: 0,
    });
  });

  it("shows a unit that goes", () => {
    expect(view("C3 5000家", written(filled, "C3 0.5万家")).lines[0]).toMatchObject({ before: { value: "0.5", unit: "万家" }, after: { value: "5000", unit: "" } });
  });

  it("counts the rows that the month does not have yet", () => {
    expect(view("a1 1\nB2 2", plain)).toMatchObject({ newRows: 2, lines: [{ before: { value: "" } }, { before: { value: "" } }] });
  });

  it("shows what would become of a closed month, and gives the job once there is a reason", () => {
    expect(view("a1 120", closed())).toMatchObject({ isClosed: true, job: null, newRows: 0, lines: [{ before: { value: "100" }, after: { value: "120" } }], notPlaced: [] });
    expect(view("a1 120", closed(), "部门更正").job?.change.added?.["monthly"]).toMatchObject([{ id: "a1", value: 120, revision: "部门更正" }]);
  });
});

describe("leftToMend", () => {
  it.each<[string, string, string, number]>([
    ["nothing of what was placed", "a1 1\nB2 2", "", 0],
    ["a heading goes", "指标\t本期值\na1\t1", "", 0],
    ["lines without a place stay as they are", "a1\t1\n光纤\t5\nB2\t约三千", "光纤\t5\nB2\t约三千", 2],
    ["the whole column, where a line of it alone would mean nothing", "1\n见附件\n3", "1\n见附件\n3", 1],
    ["the whole text, where a heading gives the unit", "指标\t本期值（万家）\na1\t1\n光纤\t5", "指标\t本期值（万家）\na1\t1\n光纤\t5", 1],
    ["the whole text, where a second value would become the first", "a1 1\n名a1 7\nB2 2", "a1 1\n名a1 7\nB2 2", 1],
  ])("%s", (_name, text, left, count) => {
    expect(leftToMend(opened, request(text))).toEqual({ text: left, count });
  });

  it("places nothing of what stays when it is read again", () => {
    for (const text of ["1\n见附件\n3", "a1 1\n名a1 7\nB2 2", "a1\t1\n光纤\t5"]) {
      const left = leftToMend(opened, request(text));
      expect(view(left.text, written(opened, text)).lines).toEqual([]);
    }
  });
});

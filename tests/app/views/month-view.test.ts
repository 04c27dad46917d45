import { describe, expect, it } from "vitest";
import { enterValues } from "../../../src/app/cycle/enter-values.ts";
import { openMonth } from "../../../src/app/cycle/open-month.ts";
import { closeMonth } from "../../../src/app/cycle/close-month.ts";
import type { WorkbookReading } from "../../../src/app/ports.ts";
import type { Draft, FillField } from "../../../src/app/views/fill-draft.ts";
import { changedFields, crossedFields, draftEntry, fillPoints, keepDraft, shownText, typeInto } from "../../../src/app/views/fill-draft.ts";
import type { MonthEntry } from "../../../src/app/views/month-view.ts";
import { monthChoices, monthView, openingOf } from "../../../src/app/views/month-view.ts";
import { book, done, indicator, job } from "../cycle/book.ts";

const STAMP = { at: "2018-05-02T09:30", by: "张三" };
const TODAY = "2018-05";
const history = { period: "2018-02", id: "A", value: 1234.5, span: null };
const plain = book({ indicators: [indicator("A"), indicator("Q", { frequency: "季" }), indicator("T", { kind: "定性", unit: null, target: "建成" })], monthly: [history] });
const open = (reading: WorkbookReading, month: string): WorkbookReading => done(reading, job(openMonth(reading, month, STAMP)));
const march = open(plain, "2018-03");

function entry(reading: WorkbookReading, id: string, month = "2018-03"): MonthEntry {
  const found = monthView(reading, month, TODAY).entries.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
}

function write(reading: WorkbookReading, id: string, more: { readonly value?: string; readonly note?: string; readonly source?: string }, month = "2018-03"): WorkbookReading {
  return done(reading, job(enterValues(reading, [{ id, month, by: "张三", ...more }], STAMP.at).job ?? "nothing"));
}

describe("monthChoices", () => {
  it("offers the month after the newest one where none is being filled in", () => {
    expect(monthChoices(plain, TODAY)).toEqual({
      months: [{ month: "2018-02", closed: false, counts: { expected: 2, filled: 1, noData: 0 } }], next: "2018-03", start: "2018-03", hasIndicators: true,
    });
  });

  it("begins with the newest month that is being filled in, also once all is filled in", () => {
    const april = open(march, "2018-04");
    expect(monthChoices(april, TODAY)).toMatchObject({ next: "2018-05", start: "2018-04" });
    expect(monthChoices(april, TODAY).months.map(({ month, counts }) => [month, counts?.expected, counts?.filled])).toEqual([["2018-04", 2, 0], ["2018-03", 3, 0], ["2018-02", 2, 1]]);
    const filled = write(write(april, "A", { value: "1240" }, "2018-04"), "T", { value: "在建" }, "2018-04");
    expect(monthChoices(filled, TODAY).start).toBe("2018-04");
    const closing = closeMonth(filled, "2018-04", STAMP);
    if (typeof closing === "string" || !("job" in closing)) throw new Error(JSON.stringify(closing));
    expect(monthChoices(done(filled, closing.job), TODAY)).toMatchObject({ start: "2018-03", months: [{ month: "2018-04", closed: true, counts: null }, {}, {}] });
  });

  it("begins before today in a ledger without values, and says where there are no indicators", () => {
    expect(monthChoices(book({ indicators: [indicator("A")] }), TODAY)).toEqual({ months: [], next: "2018-04", start: "2018-04", hasIndicators: true });
    expect(monthChoices(book({}), "2018-01")).toEqual({ months: [], next: "2017-12", start: "2017-12", hasIndicators: false });
  });
});

describe("openingOf", () => {
  it("names the rows that the job adds, quarters with their period; nothing where all are there", () => {
    expect(openingOf(plain, "2018-03", STAMP)?.rows).toEqual([{ id: "A", name: "名A", period: "2018-03" }, { id: "Q", name: "名Q", period: "2018-Q1" }, { id: "T", name: "名T", period: "2018-03" }]);
    expect(openingOf(march, "2018-03", STAMP)).toBeNull();
  });
});

describe("monthView", () => {
  it("has the indicators due with their last value, and names those that are not", () => {
    const april = monthView(open(march, "2018-04"), "2018-04", TODAY);
    expect([april.state, april.entries.map(({ id }) => id), april.notDue]).toEqual(["open", ["A", "T"], [{ id: "Q", name: "名Q", frequency: "quarter" }]]);
    expect(april.entries[0]).toMatchObject({ last: { value: "1,234.5", unit: "家", period: "2018-02" }, value: "", state: "missing", unit: "家" });
    expect(monthView(plain, "2018-04", TODAY)).toMatchObject({ state: "new", entries: [{ id: "A", line: null }, { id: "T", line: null }] });
    expect(entry(march, "Q")).toMatchObject({ period: "2018-Q1", line: 7, last: null });
  });

  it("shows what stands in the row, with a unit only where it is another one", () => {
    expect(entry(write(march, "A", { value: "1,300家", note: "核实", source: "科技厅" }), "A")).toMatchObject({ value: "1300", note: "核实", source: "科技厅", state: "filled" });
    expect(entry(write(march, "A", { value: "0.13万家" }), "A").value).toBe("0.13 万家");
    expect(entry(write(march, "A", { value: "暂无" }), "A")).toMatchObject({ value: "暂无", state: "no-data", points: [{ code: "no-data" }] });
  });
});

describe("a draft", () => {
  const drafted = (reading: WorkbookReading, typed: Partial<Record<FillField, string>>, draft?: Draft): Draft | undefined =>
    Object.entries(typed).reduce((made: Draft | undefined, [field, text]) => typeInto(made, entry(reading, "A"), field === "value" ? "value" : field === "note" ? "note" : "source", text), draft);
  const filled = write(march, "A", { value: "1300", note: "核实" });
  const terms = { month: "2018-03", by: "张三", source: "", reason: "" };

  it("is nothing new where it says what stands there", () => {
    expect(changedFields(drafted(filled, { value: "1,300 家", note: "核实 " }), entry(filled, "A"))).toEqual([]);
    expect(draftEntry(drafted(filled, { value: "１３００" }), entry(filled, "A"), terms)).toBeNull();
    expect(changedFields(drafted(filled, { value: "1300万家" }), entry(filled, "A"))).toEqual(["value"]);
    expect(changedFields(drafted(filled, { value: "" }), entry(filled, "A"))).toEqual(["value"]);
  });

  it("takes a number without unit for the indicator's own, also where the row held another", () => {
    const other = write(march, "A", { value: "0.13万家" });
    const written = draftEntry(drafted(other, { value: "1400" }), entry(other, "A"), terms);
    expect(entry(done(other, job(enterValues(other, [written ?? { id: "", month: "", by: "" }], STAMP.at).job ?? "nothing")), "A").value).toBe("1400");
  });

  it.each<[string, Partial<Record<FillField, string>>, string, string | undefined]>([
    ["the shared source goes to a value without one", { value: "1310" }, " 统计局 ", "统计局"],
    ["not over its own", { value: "1310", source: "科技厅" }, "统计局", "科技厅"],
    ["not to a note alone", { note: "补充" }, "统计局", undefined],
    ["not to a value that is taken out", { value: "" }, "统计局", undefined],
  ])("%s", (_name, typed, source, expected) => {
    expect(draftEntry(drafted(filled, typed), entry(filled, "A"), { ...terms, source })?.source).toBe(expected);
  });

  it("is not written over what somebody else typed meanwhile, unless that is wanted", () => {
    const draft = drafted(filled, { value: "1310" });
    const theirs = write(filled, "A", { value: "1305" });
    expect(crossedFields(draft, entry(filled, "A"))).toEqual([]);
    expect(crossedFields(draft, entry(theirs, "A"))).toEqual(["value"]);
    expect(shownText(draft, entry(theirs, "A"), "value")).toBe("1310");
    expect(crossedFields(draft && keepDraft(draft, entry(theirs, "A")), entry(theirs, "A"))).toEqual([]);
    // The same number typed by both, or another field changed: nothing to decide.
    expect(crossedFields(draft, entry(write(filled, "A", { value: "1310" }), "A"))).toEqual([]);
    expect(crossedFields(draft, entry(write(filled, "A", { source: "科技厅" }), "A"))).toEqual([]);
    expect(crossedFields(drafted(theirs, { note: "再核实" }, draft), entry(theirs, "A"))).toEqual(["value"]);
  });
});

describe("fillPoints", () => {
  const ask = (reading: WorkbookReading, typed: string | null, note = "", month = "2018-03"): unknown[] => {
    const { points, wantsNote, wantsValue } = fillPoints(reading, entry(reading, "A", month), { month, typed, note, today: TODAY });
    return [points.map(({ code }) => code), wantsNote, wantsValue];
  };

  it.each<[string, string | null, string, unknown[]]>([
    ["nothing of a value not yet typed", null, "", [[], false, false]],
    ["nothing of a usual one", "1,250", "", [[], false, false]],
    ["a word where it jumps", "2,500", "", [["jump"], true, false]],
    ["and none once it is explained", "2,500", "新口径", [["jump"], false, false]],
    ["another value where it is no number", "约1250", "", [["not-a-number"], false, true]],
    ["why there are no data", "暂无", "", [["no-data"], true, false]],
    ["a unit slip in the indicator's own unit", "12345", "", [["unit-slip"], true, false]],
  ])("asks %s", (_name, typed, note, expected) => {
    expect(ask(march, typed, note)).toEqual(expected);
  });

  it("asks about a month to come, and of a lagging one also before a value is typed", () => {
    expect(ask(open(march, "2018-06"), "1250", "", "2018-06")).toEqual([["future-month"], false, true]);
    const due = book({ indicators: [indicator("A", { target: 3000, targetPeriod: "2018-03" })], monthly: [history] });
    expect(ask(open(due, "2018-03"), null)).toEqual([["lagging"], true, false]);
  });
});

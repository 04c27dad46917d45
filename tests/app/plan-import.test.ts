import { describe, expect, it } from "vitest";
import type { KnownEvent } from "../../src/app/plan-import.ts";
import { planImport } from "../../src/app/plan-import.ts";
import type { EventEntry, FindingEntry } from "../../src/workbook/rows.ts";

const TEXTS = ["3月2日，甲市印发智慧农业实施意见，提出到年底建成十个示范园。", "3月5日，乙省上线统一的网上办事大厅，首批进驻四百个事项。", "3月9日，丙公司与丁县签署合作协议，共建物流信息平台。"];

function entry(number: number, change: Partial<EventEntry["event"]> = {}): EventEntry {
  return {
    event: {
      id: `201803-00${number}`, section: "地区", subject: "浙江", subjectPrinted: true, regions: ["浙江"], date: `2018-03-0${number}`, endDate: null, datePrinted: `3月${number}日`,
      text: TEXTS[number - 1] ?? "", url: `http://example.org/${number}`, urlDamaged: false, themes: ["农业"], action: "政策发布", documents: [], figures: [], issues: [], ...change,
    },
    reportPeriod: "2018-03", sourceFile: "三月.docx", gist: "", doubts: "",
  };
}

function known({ event, reportPeriod }: EventEntry, change: Partial<KnownEvent> = {}): KnownEvent {
  return { id: event.id, period: reportPeriod, date: event.date, link: event.url, text: event.text, ...change };
}

const report = (...events: EventEntry[]) => ({ events, findings: [] as FindingEntry[] });
const idsOf = (there: readonly KnownEvent[], events: readonly EventEntry[]) => planImport(there, [], report(...events)).events.map(({ event }) => event.id);

describe("events that are there already", () => {
  it("are not added again, also when staff corrected, renumbered or shortened them", () => {
    const [first, second, third] = [entry(1), entry(2), entry(3)];
    const there = [
      known(first, { id: "改-1", date: "2018-03-31", link: null }),
      known(second, { text: TEXTS[1]?.replace("首批进驻", "首批共进驻") ?? "" }),
      known(third, { text: "", date: "2018-04-01" }),
    ];
    expect(planImport(there, [], report(first, second, third))).toMatchObject({ events: [], alreadyThere: 3 });
  });

  it("answer for one event each: of two with the same words one is new", () => {
    const twice = entry(2, { text: TEXTS[0] ?? "" });
    expect(idsOf([known(entry(1))], [entry(1), twice])).toEqual(["201803-002"]);
  });

  it("are looked for in the same month only", () => {
    const plan = planImport([known(entry(1), { period: "2018-02", id: "201802-007" })], [], report(entry(1)));
    expect(plan.events.map(({ event, doubts }) => [event.id, event.issues, doubts])).toEqual([["201803-001", ["duplicate"], "这条事件与另一条讲的是同一件事。"]]);
  });

  it("are known without their words by link and date", () => {
    expect(idsOf([known(entry(1), { id: "a", text: "" })], [entry(1)])).toEqual([]);
    expect(idsOf([known(entry(1), { id: "a", text: "", link: "http://example.org/9" })], [entry(1)])).toEqual(["201803-001"]);
  });
});

describe("an event that only shares the number of another report's event", () => {
  // Events that a new workbook starts with have no text; events of companies have no link.
  it.each([
    { title: "is new where the dates differ", there: { text: "", date: "2018-03-05" }, url: null, added: 1 },
    { title: "is new where links and dates differ", there: { text: "", date: "2018-03-05" }, url: "http://example.org/9", added: 1 },
    { title: "is the same where date and number are", there: { text: "", link: null }, url: null, added: 0 },
    { title: "is believed to be the same where nothing can be compared", there: { text: "", link: null, date: null }, url: null, added: 0 },
  ])("$title", ({ there, url, added }) => {
    expect(idsOf([known(entry(1), there)], [entry(1, { url })])).toHaveLength(added);
  });
});

describe("a corrected report with an event more", () => {
  it("adds that event alone, under the next free number", () => {
    const inserted = entry(1, { text: "3月1日，戊部召开会议，部署工业互联网安全工作。", url: "http://example.org/new", date: "2018-03-01" });
    const shifted = [entry(1, { id: "201803-002" }), entry(2, { id: "201803-003" })];
    expect(idsOf([known(entry(1)), known(entry(2))], [inserted, ...shifted])).toEqual(["201803-003"]);
  });
});

describe("findings", () => {
  const finding = (id: string, evidence: string): FindingEntry => ({ id, subject: "", kind: "监测报告", place: "", evidence, suggestion: "" });

  it("are said once, whatever staff did with them", () => {
    const plan = planImport([], [{ id: "201803-F01", subject: "", evidence: "表格 丢失" }], { events: [], findings: [finding("201803-F01", "表格丢失"), finding("201803-F02", "链接断开")] });
    expect(plan.findings.map(({ id }) => id)).toEqual(["201803-F02"]);
  });

  it("of another month are others, and numbers are not given twice", () => {
    const there = [{ id: "201803-F01", subject: "", evidence: "甲" }, { id: "201804-F01", subject: "", evidence: "乙" }];
    const plan = planImport([], there, { events: [], findings: [finding("201804-F01", "甲")] });
    expect(plan.findings.map(({ id }) => id)).toEqual(["201804-F02"]);
  });
});

import { describe, expect, it } from "vitest";
import type { ParsedReport } from "../../src/app/import-preview.ts";
import { editedReports, importPreview, parsedReport } from "../../src/app/import-preview.ts";
import type { WorkbookReading } from "../../src/app/ports.ts";
import type { PolicyEvent } from "../../src/domain/event.ts";

const event = (id: string, text: string, changed: Partial<PolicyEvent> = {}): PolicyEvent => ({
  id, text, section: "部委", subject: "交通运输部", subjectPrinted: true, regions: [], date: "2018-05-08", endDate: null, datePrinted: "5月8日", url: null,
  urlDamaged: false, themes: ["交通"], action: "政策发布", documents: [], figures: [], issues: [], ...changed,
});

const report = (file: string, events: readonly PolicyEvent[]): ParsedReport => parsedReport(file, {
  title: "监测报告", period: { start: "2018-05-01", end: "2018-05-31" }, events, claims: [{ kind: "theme", name: "交通", regions: ["浙江"] }],
  issues: [{ code: "claim-not-borne-out", facts: { name: "交通", regions: "浙江" } }],
});

const known: WorkbookReading = {
  tables: { events: [{ line: 6, computed: {}, misfits: [], values: { id: "201805-001", period: "2018-05", date: "2018-05-08", link: null, text: "发布物流指南" } }] },
  names: {}, misfitNames: [], cells: {}, findings: [],
};

const first = event("201805-001", "发布物流指南");
const second = event("201805-002", "召开座谈会");
const third = event("201805-003", "签订合作协议", { issues: ["date-missing"], date: null });

describe("importPreview", () => {
  it("tells new events from those already there, doubtful ones first", () => {
    const [preview] = importPreview([report("五月.docx", [first, second, third])], known);
    expect(preview).toMatchObject({ added: 2, alreadyThere: 1, doubtful: 1, claims: 1 });
    expect(preview?.unproven).toHaveLength(1);
    expect(preview?.sections.map(({ section, events }) => [section, events.map(({ entry, isNew }) => [entry.event.id, isNew])])).toEqual([
      ["部委", [["201805-003", true], ["201805-001", false], ["201805-002", true]]],
    ]);
  });

  it("holds a report against those chosen with it", () => {
    const previews = importPreview([report("甲.docx", [second]), report("乙.docx", [second])], null);
    expect(previews.map(({ added, alreadyThere }) => [added, alreadyThere])).toEqual([[1, 0], [0, 1]]);
  });
});

describe("editedReports", () => {
  it("leaves out what was excluded and takes what was corrected", () => {
    const edits = { excluded: new Set(["0-0"]), changed: new Map([["0-2", { section: "部委" as const, theme: "商务" as const, action: "签约合作" as const, subject: "商务部", date: "2018-05-20", gist: "签订协议" }]]) };
    const [edited] = editedReports([report("五月.docx", [first, second, third])], edits);
    expect(edited?.events.map(({ event: { id, subject, date }, gist }) => [id, subject, date, gist])).toEqual([
      ["201805-002", "交通运输部", "2018-05-08", edited?.events[0]?.gist], ["201805-003", "商务部", "2018-05-20", "签订协议"],
    ]);
  });

  it("keeps the printed subject where nothing was typed, and takes what is no day as no date", () => {
    const edits = { excluded: new Set<string>(), changed: new Map([["0-0", { section: "部委" as const, theme: "交通" as const, action: "政策发布" as const, subject: " ", date: "五月", gist: "" }]]) };
    expect(editedReports([report("五月.docx", [second])], edits)[0]?.events[0]?.event).toMatchObject({ subject: "交通运输部", date: null });
  });
});

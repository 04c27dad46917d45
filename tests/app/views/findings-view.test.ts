import { describe, expect, it } from "vitest";
import { findingsView } from "../../../src/app/views/findings-view.ts";
import { aReading, aRow, anIndicator } from "./a-reading.ts";

const reading = aReading({
  indicators: [aRow(8, anIndicator("zj-01"))],
  events: [aRow(12, { id: "201805-001", gist: "发布指南" })],
  findings: [
    aRow(6, { id: "F1", subject: "ZJ-01", kind: "指标表", handling: "采纳", reason: "已核" }), aRow(7, { id: "F2", subject: "201805-001", kind: "监测报告", handling: "待核实" }),
    aRow(8, { id: "F3", subject: "", kind: "监测报告", handling: null }), aRow(9, { id: "", subject: "" }),
  ],
});

describe("findingsView", () => {
  it("puts open ones first; 待核实 is open, 采纳 is not", () => {
    expect(findingsView(reading).findings.map(({ id, isOpen }) => [id, isOpen])).toEqual([["F2", true], ["F3", true], ["F1", false]]);
    expect(findingsView(reading).open).toBe(2);
  });

  it("leads to the indicator or event it is about, else to its own row", () => {
    const places = Object.fromEntries(findingsView(reading).findings.map(({ id, leadsTo, subjectName }) => [id, [leadsTo, subjectName]]));
    expect(places).toEqual({
      F1: [{ table: "indicators", column: "name", line: 8 }, "名zj-01"],
      F2: [{ table: "events", column: "gist", line: 12 }, "发布指南"],
      F3: [{ table: "findings", column: "handling", line: 8 }, ""],
    });
  });

  it("counts by kind", () => {
    expect(findingsView(reading).kinds).toEqual([{ kind: "指标表", open: 0, total: 1 }, { kind: "监测报告", open: 2, total: 2 }]);
  });
});

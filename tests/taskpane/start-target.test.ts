import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { startTarget } from "../../src/taskpane/start-target.ts";

describe("startTarget", () => {
  it.each([
    ["?view=overview", { view: "overview", later: null }], ["?view=import", { view: "import", later: null }], ["?view=check", { view: "check", later: null }],
    ["?view=month", { view: "overview", later: "month" }], ["?view=report", { view: "overview", later: "report" }],
    ["?_host_Info=Excel$Web&view=analysis", { view: "analysis", later: null }], ["?view=nothing", null], ["", null],
  ])("of %s", (query, target) => {
    expect(startTarget(query)).toEqual(target);
  });

  it("knows every view that a ribbon button asks for", () => {
    const manifest = readFileSync(resolve(import.meta.dirname, "../../manifest.xml"), "utf8");
    const asked = [...manifest.matchAll(/taskpane\.html(\?view=\w+)/gu)].map(([, query = ""]) => query);
    expect(asked.length).toBe(5);
    expect(asked.filter((query) => startTarget(query) === null)).toEqual([]);
  });
});

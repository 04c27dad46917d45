import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { startTarget } from "../../src/taskpane/start-target.ts";

describe("startTarget", () => {
  it.each([
    ["?view=overview", "overview"], ["?view=import", "import"], ["?view=check", "check"], ["?view=month", "month"], ["?view=report", "report"],
    ["?_host_Info=Excel$Web&view=analysis", "analysis"], ["?view=nothing", null], ["", null],
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

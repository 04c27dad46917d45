import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/app/load-lexicon.ts";
import { reportEntries } from "../../src/app/report-entries.ts";
import { seedEntries, seedReports } from "../../src/app/seed-reports.ts";
import { parseReport } from "../../src/domain/parse/parse-report.ts";
import { readDocument } from "../../src/readers/read-document.ts";

const root = resolve(import.meta.dirname, "../..");
const documents = resolve(root, "../shared/seeds");
const received = existsSync(documents);
if (!received) console.warn("left out: tests on the source documents, because ../shared/seeds is not there");

describe("seedReports", () => {
  const entries = seedEntries().events;

  it("gives the events of four reports, each with a gist and an identifier of its own", () => {
    expect(entries.length).toBe(73 + 84 + 108 + 126);
    expect(new Set(entries.map(({ event }) => event.id)).size).toBe(entries.length);
    expect(entries.every(({ gist }) => gist.length > 0 && gist.length <= 40)).toBe(true);
    expect([...new Set(entries.map(({ reportPeriod }) => reportPeriod))]).toEqual(["2018-03", "2018-04", "2018-11", "2019-04"]);
  });

  it("writes links only as http or https", () => {
    expect(entries.map(({ event }) => event.url).filter((url) => url !== null && !/^https?:\/\//.test(url))).toEqual([]);
  });

  it.runIf(received)("holds the same facts as the documents", async () => {
    const parsed = new Map<string, unknown>();
    const doubts: string[][] = [];
    for (const file of readdirSync(documents).filter((name) => /^00[0-3]/.test(name))) {
      const report = parseReport(await readDocument(file, new Uint8Array(readFileSync(join(documents, file)))), loadLexicon());
      doubts.push(reportEntries(report, "").findings.map(({ id, evidence }) => `${id} ${evidence}`));
      for (const { id, section, subject, regions, date, endDate, url, urlDamaged, documents: titles, figures, issues } of report.events) {
        parsed.set(id, { section, subject, regions, date, endDate, url, urlDamaged, documents: titles, figures, issues });
      }
    }
    const seeded = new Map(entries.map(({ event }) => {
      const { id, section, subject, regions, date, endDate, url, urlDamaged, documents: titles, figures, issues } = event;
      return [id, { section, subject, regions, date, endDate, url, urlDamaged, documents: titles, figures, issues }];
    }));
    expect(seeded).toEqual(parsed);
    expect(seedReports().map(({ findings }) => findings.map(({ id, evidence }) => `${id} ${evidence}`)).sort()).toEqual(doubts.sort());
  });

  it.runIf(received)("holds no sentence of the documents", () => {
    const runs = new Set<string>();
    for (const file of readdirSync(documents)) {
      const text = readFileSync(join(documents, file), "utf8").replace(/\s/g, "");
      for (let i = 0; i + 20 <= text.length; i += 1) runs.add(text.slice(i, i + 20));
    }
    const copied = entries.flatMap(({ gist }) => Array.from({ length: Math.max(0, gist.length - 19) }, (_, i) => gist.slice(i, i + 20))).filter((run) => runs.has(run));
    expect(copied).toEqual([]);
  });
});

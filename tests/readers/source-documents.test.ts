import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block } from "../../src/domain/block.ts";
import { readDocument } from "../../src/readers/read-document.ts";

const FOLDER = join(import.meta.dirname, "../../../shared/seeds");
const present = existsSync(FOLDER);
if (!present) process.emitWarning(`left out: the source documents 001–004 are not in ${FOLDER}`);

async function readSource(number: string): Promise<Extract<Block, { kind: "row" }>[]> {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(number)) ?? "";
  const blocks = await readDocument(name, new Uint8Array(readFileSync(join(FOLDER, name))));
  return blocks.filter((block) => block.kind === "row");
}

// Lines with tabs counted in the documents apart from this reader, headers included; the stray dash row of 002 is none.
describe.runIf(present)("the source documents", () => {
  it.each([["001", [5, 35, 7]], ["002", [5, 42, 8]], ["003", [7, 32, 7]]])("%s: three tables over all page breaks", async (number, rows) => {
    const read = await readSource(number);
    expect([0, 1, 2].map((table) => read.filter((row) => row.table === table).length)).toEqual(rows);
    expect(read.filter((row) => row.header).map((row) => row.table)).toEqual([0, 1, 2]);
    expect(Math.max(...read.map((row) => row.table))).toBe(2);
  });

  it.each(["001", "002", "003"])("%s: a link column holds nothing but links", async (number) => {
    const rows = (await readSource(number)).filter((row) => row.table < 2 && !row.header);
    expect(rows.filter((row) => (row.cells[2]?.paragraphs.length ?? 0) > 0)).toEqual([]);
    expect(rows.filter((row) => row.cells.slice(0, 2).some((cell) => cell.links.length > 0))).toEqual([]);
  });

  it("004: the plan table has a header and 22 indicators of five cells, none taken for a link", async () => {
    const rows = await readSource("004");
    expect(rows.map((row) => row.cells.length)).toEqual(Array.from({ length: 23 }, () => 5));
    expect(rows.map((row) => row.header)).toEqual([true, ...Array.from({ length: 22 }, () => false)]);
    expect(rows.flatMap((row) => row.cells.flatMap((cell) => cell.links))).toEqual([]);
  });
});

import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createSheetEngine } from "../../../src/workbench/engine/create-sheet-engine.ts";
import type { CellInput, CellResult } from "../../../src/workbench/engine/sheet-engine.ts";

const SIZE = 5;
const address = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)).map(([row, column]) => `${"ABCDE"[column] ?? ""}${row + 1}`);
const formula = fc.oneof(
  fc.tuple(address, address).map(([one, other]) => `=${one}+${other}`),
  fc.tuple(address, address).map(([one, other]) => `=SUM(${one}:${other})`),
  fc.tuple(address, address).map(([one, other]) => `=COUNTIFS(${one}:${other},">1")`),
  fc.tuple(address, address).map(([one, other]) => `=IF(${one}>2,${other},"-")`),
);
const content = fc.oneof(fc.nat(5).map((value) => ({ value })), fc.constant({ value: null }), formula.map((text) => ({ formula: text })));
const edit = fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1), content).map(([row, column, what]): CellInput => ({ row, column, ...what }));

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row}:${column}`;

/** Results by place, as they stand after every part was calculated. */
async function shown(parts: readonly (readonly CellInput[])[]): Promise<Map<string, CellResult["value"]>> {
  const engine = createSheetEngine();
  engine.setSheets(["表"]);
  const results = new Map<string, CellResult["value"]>();
  for (const part of parts) {
    engine.setCells("表", part);
    for (const cell of part) if (cell.formula === undefined) results.delete(keyOf(cell));
    for (const result of await engine.calculate()) results.set(keyOf(result), result.value);
  }
  return new Map([...results].sort(([one], [other]) => one.localeCompare(other)));
}

it("edits one after the other end in what calculating everything at once gives, circles included", async () => {
  await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 40 }), fc.array(edit, { maxLength: 8 }), async (first, edits) => {
    const last = new Map([...first, ...edits].map((cell) => [keyOf(cell), cell]));
    expect(await shown([first, ...edits.map((cell) => [cell])])).toEqual(await shown([[...last.values()]]));
  }), { numRuns: 150 });
});

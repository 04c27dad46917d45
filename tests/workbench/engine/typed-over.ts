import * as fc from "fast-check";
import type { WorkbookContent } from "../../../src/app/ports.ts";
import type { TableRow } from "../../../src/workbook/description.ts";
import { workbookDescription } from "../../../src/workbook/workbook-description.ts";
import { TYPED_CELLS } from "../../proof/type-cells.ts";

type Typed = string | number | null;

/** What staff may type anywhere. The marks stand for cells that the writer never writes, see type-cells. */
const ODD: readonly Typed[] = [
  ...Object.keys(TYPED_CELLS), null, " ", "abc", "/", "-", "暂无数据", "1,234", "１２", "12万元", "=1+1", "TRUE", "*", "?", "~", ">0", "z-2", " Z-3 ", "2018年3月", "2018.3",
  0, 1, -1, 0.5, -0.1, 100, 1e15, -1e15, 1e-9, 2018, 201_803, 43_160, 43_190.75, 60, 18_263, 73_051, 2_958_465,
];

/** Content with odd things typed into about one input cell in `oneIn`, and into two rows below each table's last. */
export function typedOver(content: WorkbookContent, oneIn: number, seed: number): WorkbookContent {
  const draws = fc.sample(fc.noBias(fc.tuple(fc.nat(oneIn - 1), fc.constantFrom(...ODD))), { seed, numRuns: 20_000 });
  let next = 0;
  const typeOver = (value: Typed, column: string): Typed => {
    const [chance, replacement] = draws[next++ % draws.length] ?? [1, null];
    return chance === 0 && !(column === "unit" && isNumber(replacement)) ? replacement : value;
  };
  const tables = workbookDescription.sheets.flatMap((sheet) => sheet.tables).map(({ key, columns }) => {
    const rows: readonly TableRow[] = [...(content.tables[key] ?? []), {}, {}];
    const inputs = columns.filter(({ formula }) => formula === undefined);
    return [key, rows.map((row) => Object.fromEntries(inputs.map((column) => [column.key, typeOver(row[column.key] ?? null, column.key)])))] as const;
  });
  return { ...content, tables: Object.fromEntries(tables) };
}

/** Not for units: LibreOffice's MATCH finds the number 2018 by the text "2018", Excel's and ours do not. */
function isNumber(typed: Typed): boolean {
  return typeof typed === "number" || typed === "«=6*7»";
}

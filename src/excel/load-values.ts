/// <reference types="office-js" />

type Values = readonly (readonly unknown[])[];

/** Cells that are asked for in one request where all together are too many. */
const CELLS_PER_REQUEST = 40_000;

interface Piece {
  readonly range: Excel.Range;
  readonly start: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is to be read: the ranges whose values are wanted, and whatever the caller needs besides. */
export interface Wanted<T> {
  readonly ranges: readonly Excel.Range[];
  readonly rest: T;
}

/**
 * Values of ranges in one round trip; where Excel cannot answer so much at once (5 MB on the web), in as many as it takes.
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 * @param open finds the ranges and asks for the rest of the first round trip. Called again where the answer got lost, since the objects went with it
 * @returns no values for ranges that are not there
 */
export async function loadValues<T>(context: Excel.RequestContext, open: () => Wanted<T>): Promise<{ readonly values: ReadonlyMap<Excel.Range, Values>; readonly rest: T }> {
  const loaded = await attempt(async () => {
    const { ranges, rest } = open();
    for (const range of ranges) range.load({ values: true });
    await context.sync();
    return { values: new Map(present(ranges).map((range): [Excel.Range, Values] => [range, range.values])), rest };
  });
  return loaded ?? loadPieces(context, open());
}

async function loadPieces<T>(context: Excel.RequestContext, { ranges, rest }: Wanted<T>): Promise<{ readonly values: ReadonlyMap<Excel.Range, Values>; readonly rest: T }> {
  for (const range of ranges) range.load({ rowCount: true, columnCount: true });
  await context.sync();
  const values = new Map(present(ranges).map((range): [Excel.Range, (readonly unknown[])[]] => [range, []]));
  const waiting = present(ranges).map((range): Piece => ({ range, start: 0, rows: range.rowCount, columns: range.columnCount }));
  for (let cells = CELLS_PER_REQUEST; waiting.length > 0; ) {
    const asked = takePieces(waiting, cells);
    const answer = await attempt(() => loadTogether(context, asked));
    if (answer === null && asked.every(({ rows }) => rows === 1)) throw new RangeError("a single row is too large to be read");
    if (answer === null) {
      waiting.unshift(...asked);
      cells = Math.max(1, Math.floor(cells / 2));
      continue;
    }
    for (const [index, { range }] of asked.entries()) for (const row of answer[index] ?? []) values.get(range)?.push(row);
  }
  return { values, rest };
}

/** Pieces from the front, at most so many cells together but at least one row. */
function takePieces(waiting: Piece[], cells: number): Piece[] {
  const taken: Piece[] = [];
  for (let left = cells, piece = waiting.shift(); piece !== undefined; piece = waiting.shift()) {
    const rows = Math.min(piece.rows, Math.max(taken.length === 0 ? 1 : 0, Math.floor(left / piece.columns)));
    if (rows > 0) taken.push({ ...piece, rows });
    left -= rows * piece.columns;
    if (rows === piece.rows) continue;
    waiting.unshift({ ...piece, start: piece.start + rows, rows: piece.rows - rows });
    break;
  }
  return taken;
}

async function loadTogether(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<readonly Values[]> {
  const parts = pieces.map(({ range, start, rows, columns }) => range.getCell(start, 0).getResizedRange(rows - 1, columns - 1));
  for (const part of parts) part.load({ values: true });
  await context.sync();
  return parts.map((part) => part.values);
}

function present(ranges: readonly Excel.Range[]): Excel.Range[] {
  return ranges.filter(({ isNullObject }) => !isNullObject);
}

/** Null where the answer was too large to be sent. Errors of the library belong to the window that loaded it: no instanceof. */
async function attempt<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (error) {
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ResponsePayloadSizeLimitExceeded") return null;
    throw error;
  }
}

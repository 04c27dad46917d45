type Cell = string | number | null;
type ByKey<Value> = Readonly<Record<string, Value>>;
type Check<Value> = (value: unknown) => value is Value;

/** Rows without their blank columns. */
export interface PackedRows {
  readonly keys: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What takes a job back. Rows are known by their digests, so that it does not matter where they stand by then. */
export interface UndoRecord {
  /** Digests of the rows that the job added, by table, one after another. */
  readonly added?: ByKey<string> | undefined;
  /** Rows that the job changed: digest after the change, and the values it replaced. */
  readonly changed?: ByKey<readonly (readonly [string, ByKey<Cell>])[]> | undefined;
  /** Rows that the job removed: all that was typed in them. */
  readonly removed?: ByKey<PackedRows> | undefined;
  /** Named cells, and fixed cells by sheet: what they held before and after. */
  readonly names?: ByKey<readonly [Cell, Cell]> | undefined;
  readonly cells?: ByKey<ByKey<readonly [Cell, Cell]>> | undefined;
}

const isText: Check<string> = (value) => typeof value === "string";
const isCell: Check<Cell> = (value): value is Cell => value === null || typeof value === "string" || typeof value === "number";
const isObject: Check<ByKey<unknown>> = (value): value is ByKey<unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function listOf<Item>(isItem: Check<Item>): Check<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(isItem);
}

function mapOf<Value>(isValue: Check<Value>): Check<ByKey<Value>> {
  return (value): value is ByKey<Value> => isObject(value) && Object.values(value).every(isValue);
}

function pairOf<First, Second>(isFirst: Check<First>, isSecond: Check<Second>): Check<readonly [First, Second]> {
  return (value): value is readonly [First, Second] => Array.isArray(value) && value.length === 2 && isFirst(value[0]) && isSecond(value[1]);
}

const isPackedRows: Check<PackedRows> = (value): value is PackedRows => isObject(value) && listOf(isText)(value["keys"]) && listOf(listOf(isCell))(value["rows"]);
const isCells = mapOf(pairOf(isCell, isCell));

/** By hand and not by zod: every start of the pane looks at the log, and zod is 37 KB to load. */
export function isUndoRecord(value: unknown): value is UndoRecord {
  if (!isObject(value)) return false;
  const fits = (key: keyof UndoRecord, check: Check<unknown>): boolean => value[key] === undefined || check(value[key]);
  return fits("added", mapOf(isText)) && fits("changed", mapOf(listOf(pairOf(isText, mapOf(isCell))))) && fits("removed", mapOf(isPackedRows)) && fits("names", isCells) && fits("cells", mapOf(isCells));
}

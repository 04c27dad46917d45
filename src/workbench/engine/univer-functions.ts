import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType, LocaleType } from "@univerjs/core";
import type { BaseFunction, FunctionVariantType } from "@univerjs/engine-formula";
import {
  ALL_IMPLEMENTED_FUNCTIONS, ArrayValueObject, BaseReferenceObject, BaseValueObject, BooleanValueObject, CELL_INVERTED_INDEX_CACHE, ErrorType, ErrorValueObject, NullValueObject, NumberValueObject, RangeReferenceObject, StringValueObject,
} from "@univerjs/engine-formula";
import { COLUMNS, ROWS } from "./read-address.ts";
import { Reference } from "./reference.ts";
import type { Place } from "./reference.ts";
import type { Scalar, Value } from "./values.ts";
import { ERRORS, ErrorValue, Matrix, matrixOf, numeric } from "./values.ts";
import type { ValueStore } from "./value-store.ts";

const UNIT = "workbook";
/** Functions that ask where their argument stands, beside those that Univer itself marks. */
const ASK_FOR_PLACES: ReadonlySet<string> = new Set(["CELL", "AREAS", "ISREF"]);
/** These ask Univer's own workbook, which there is none of here, or parts of a formula that are read by name. */
const NOT_HERE: ReadonlySet<string> = new Set(["FORMULATEXT", "ISFORMULA", "SHEET", "SHEETS", "LET", "LAMBDA", "BYCOL", "BYROW", "MAP", "REDUCE", "SCAN", "MAKEARRAY"]);

const makers = new Map(ALL_IMPLEMENTED_FUNCTIONS.map(([Maker, name]) => [String(name), () => new Maker(name)] as const));

/** Univer's functions, without its formulas, workbook and scheduling: each is called with values. */
export class UniverFunctions {
  readonly #made = new Map<string, BaseFunction | null>();
  #sheets: Readonly<Record<string, string>> = {};

  constructor(private readonly store: ValueStore) {}

  setSheets(names: readonly string[]): void {
    this.#sheets = Object.fromEntries(names.map((name, index) => [name, String(index)]));
  }

  /** Called before a calculation: Univer's functions keep what they found in cells. */
  forget(): void {
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  /** Whether the function wants references as such and not what they hold. */
  wantsReferences(name: string): boolean {
    return ASK_FOR_PLACES.has(name) || (this.#functionOf(name)?.needsReferenceObject ?? false);
  }

  call(name: string, args: readonly (Value | Reference)[], place: Place): Value | Reference {
    const found = this.#functionOf(name);
    if (!found) return ERRORS.name;
    if (found.minParams !== -1 && found.maxParams !== -1 && (args.length < found.minParams || args.length > found.maxParams)) return ERRORS.missing;
    found.setRefInfo(UNIT, String(place.sheet), place.row, place.column);
    const given: FunctionVariantType[] = args.map((arg) => (arg instanceof Reference ? new StoredArea(this.store, arg) : toUniver(arg)));
    // References go where values are declared in Univer's own calls, too.
    const result: unknown = Reflect.apply(found.calculate, found, given);
    return this.#fromUniver(result, place);
  }

  #functionOf(name: string): BaseFunction | null {
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const made = NOT_HERE.has(name) ? null : (makers.get(name)?.() ?? null);
    if (made?.needsLocale) made.setLocale(LocaleType.ZH_CN);
    if (made?.needsSheetRowColumnCount) made.setSheetRowColumnCount(ROWS, COLUMNS);
    this.#made.set(name, made);
    return made;
  }

  #fromUniver(result: unknown, place: Place): Value | Reference {
    if (result instanceof BaseReferenceObject) {
      result.setDefaultUnitId(UNIT);
      result.setDefaultSheetId(String(place.sheet));
      result.setForcedSheetId({ [UNIT]: this.#sheets });
      const { startRow, startColumn, endRow, endColumn } = result.getRangePosition();
      if (startRow < 0 || startColumn < 0 || endRow >= ROWS || endColumn >= COLUMNS || Number.isNaN(startRow + startColumn + endRow + endColumn)) return ERRORS.reference;
      if (result.getForcedSheetName() !== "" && !result.getForcedSheetId()) return ERRORS.reference;
      return new Reference(Number(result.getSheetId()), startRow, startColumn, endRow, endColumn);
    }
    if (result instanceof ArrayValueObject) return matrixOf(result.getRowCount(), result.getColumnCount(), (row, column) => plain(result.get(row, column)));
    return result instanceof BaseValueObject ? plain(result) : ERRORS.value;
  }
}

function plain(value: Nullable<BaseValueObject>): Scalar {
  if (!value || value.isNull()) return null;
  const content = value.getValue();
  if (value.isError()) return ErrorValue.of(String(content));
  return typeof content === "number" ? numeric(content) : content;
}

const arrays = new WeakMap<Matrix, ArrayValueObject>();

function toUniver(value: Value): BaseValueObject {
  if (!(value instanceof Matrix)) return scalarToUniver(value);
  const known = arrays.get(value);
  if (known) return known;
  const made = ArrayValueObject.create({
    calculateValueList: Array.from({ length: value.rows }, (_, row) => Array.from({ length: value.columns }, (__, column) => scalarToUniver(value.at(row, column)))),
    rowCount: value.rows, columnCount: value.columns, unitId: "", sheetId: "", row: -1, column: -1,
  });
  arrays.set(value, made);
  return made;
}

const ERROR_TYPES: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((type) => [type, type]));

function scalarToUniver(value: Scalar): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(ERROR_TYPES.get(value.text) ?? ErrorType.VALUE);
}

/** Cells as Univer's functions ask for them, read from our own store. */
class StoredArea extends RangeReferenceObject {
  constructor(
    private readonly store: ValueStore,
    private readonly reference: Reference,
  ) {
    super({ startRow: reference.top, startColumn: reference.left, endRow: reference.bottom, endColumn: reference.right }, String(reference.sheet), UNIT);
  }

  override getCellData(row: number, column: number): Nullable<ICellData> {
    return cellData(this.store.cell(this.reference.sheet, row, column));
  }

  override getCellPattern(): string {
    return "";
  }

  override toArrayValueObject(): ArrayValueObject {
    const array = toUniver(this.store.area(this.reference));
    if (!(array instanceof ArrayValueObject)) throw new Error("an area is always an array");
    return array;
  }
}

function cellData(value: Scalar): ICellData | null {
  if (value === null) return null;
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  // Univer takes a cell with an empty text for blank unless it holds a formula; which one does not matter.
  return typeof value === "string" ? { v: value, f: "=", t: CellValueType.FORCE_STRING } : { v: value.text, f: "=" };
}

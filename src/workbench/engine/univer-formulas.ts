import type { ICellData } from "@univerjs/core";
import { CellValueType, LocaleType, ObjectMatrix, Styles, Univer, UniverInstanceType } from "@univerjs/core";
import type { BaseAstNode, BaseValueObject, FunctionVariantType, IUnitData } from "@univerjs/engine-formula";
import {
  ArrayValueObject, AstTreeBuilder, BaseReferenceObject, CELL_INVERTED_INDEX_CACHE, ErrorType, ErrorValueObject, FORMULA_REF_TO_ARRAY_CACHE, IFormulaCurrentConfigService, IFormulaRuntimeService, IFunctionService, ISuperTableService, Lexer, LexerNode, NullValueObject, UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
import type { Area } from "./dependency-graph.ts";
import type { Place } from "./evaluator.ts";
import { Evaluator } from "./evaluator.ts";
import { plainHeader } from "./plain-headers.ts";
import type { CellResult, TableInput } from "./sheet-engine.ts";
import { errorObject, scalarOf, valueOf } from "./values.ts";
import { ValueStore } from "./value-store.ts";

const UNIT = "workbook";
/** Excel's own size of a sheet. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

type Value = CellResult["value"];

/** A formula read once; formulas of a table column share it. */
export type SyntaxTree = BaseAstNode;

/**
 * Univer's formula engine without its user interface and without its own scheduling: it reads formulas and computes one formula at a time from
 * cells that are handed to it.
 */
export class UniverFormulas {
  readonly #lexer: Lexer;
  readonly #parser: AstTreeBuilder;
  readonly #config: IFormulaCurrentConfigService;
  readonly #runtime: IFormulaRuntimeService;
  readonly #tables: ISuperTableService;
  readonly #data: IUnitData = { [UNIT]: {} };
  readonly #store = new ValueStore();
  readonly #evaluator: Evaluator;
  readonly #trees = new Map<string, SyntaxTree | null>();
  #registered: readonly string[] = [];

  constructor() {
    const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
    univer.registerPlugin(UniverFormulaEnginePlugin);
    // The engine's services begin with the first workbook; its cells are ours.
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: UNIT });
    const services = univer.__getInjector();
    this.#lexer = services.get(Lexer);
    this.#parser = services.get(AstTreeBuilder);
    this.#config = services.get(IFormulaCurrentConfigService);
    this.#runtime = services.get(IFormulaRuntimeService);
    this.#tables = services.get(ISuperTableService);
    const functions = services.get(IFunctionService);
    this.#evaluator = new Evaluator(this.#store, (name) => functions.getExecutor(name)?.needsReferenceObject ?? false);
    this.#config.setExecuteUnitId(UNIT);
  }

  /** Sheets are known by number, so that renaming one leaves cells and formulas alone. */
  setSheets(names: readonly string[]): void {
    const sheets = (this.#data[UNIT] ??= {});
    names.forEach((_, index) => {
      sheets[String(index)] = { cellData: new ObjectMatrix<ICellData>(), rowCount: ROWS, columnCount: COLUMNS, rowData: {}, columnData: {} };
    });
    this.#config.load({
      formulaData: {}, arrayFormulaCellData: {}, arrayFormulaRange: {}, forceCalculate: false, dirtyRanges: [], dirtyNameMap: {}, dirtyDefinedNameMap: {}, dirtyUnitFeatureMap: {}, dirtyUnitOtherFormulaMap: {},
      allUnitData: this.#data,
      unitStylesData: { [UNIT]: new Styles() },
      unitSheetNameMap: { [UNIT]: Object.fromEntries(names.map((name, index) => [name, String(index)])) },
    });
    this.#runtime.reset();
    this.#store.clear();
    this.#trees.clear();
  }

  setTables(tables: readonly TableInput[], sheets: readonly string[]): void {
    for (const name of this.#registered) this.#tables.remove(UNIT, name);
    for (const { name, sheet, top, left, bottom, right, headers, totalsRow } of tables) {
      this.#tables.registerTable(UNIT, name, {
        sheetId: String(sheets.indexOf(sheet)),
        titleMap: new Map(headers.map((header, index) => [plainHeader(header), index])),
        range: { startRow: top, startColumn: left, endRow: totalsRow ? bottom - 1 : bottom, endColumn: right },
      });
    }
    this.#registered = tables.map(({ name }) => name);
    this.#trees.clear();
  }

  setValue(sheet: number, row: number, column: number, value: Value, error: boolean): void {
    const cells = this.#data[UNIT]?.[String(sheet)]?.cellData;
    if (value === null) cells?.realDeleteValue(row, column);
    else cells?.setValue(row, column, cellOf(value, error));
    this.#store.set({ sheet: String(sheet), row, column }, value === null ? null : error ? errorObject(String(value)) : valueOf(value));
  }

  /** Called before a calculation: what was read from cells since then may have changed. */
  forgetValues(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  /** The syntax tree of a formula with "="; null where it is no formula. */
  parse(formula: string): SyntaxTree | null {
    const known = this.#trees.get(formula);
    if (known !== undefined) return known;
    const tokens = this.#lexer.treeBuilder(formula);
    const tree = tokens instanceof LexerNode ? (this.#parser.parse(tokens) ?? null) : null;
    this.#trees.set(formula, tree);
    return tree;
  }

  /** The areas that a formula standing in a cell reads. */
  areasOf(tree: SyntaxTree, sheet: number, row: number, column: number): Area[] {
    return this.#evaluator.areasOf(tree, this.#stand(sheet, row, column));
  }

  compute(tree: SyntaxTree, sheet: number, row: number, column: number): { value: Value; error: boolean } {
    return resultOf(this.#evaluator.compute(tree, this.#stand(sheet, row, column)), row, column);
  }

  #stand(sheet: number, row: number, column: number): Place {
    this.#runtime.setCurrent(row, column, ROWS, COLUMNS, String(sheet), UNIT);
    return { sheet: String(sheet), row, column };
  }
}

function cellOf(value: string | number | boolean, error: boolean): ICellData {
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  // Univer takes a cell with an empty text for blank unless it holds a formula; which one does not matter.
  return { v: value, f: "=", ...(error ? {} : { t: CellValueType.FORCE_STRING }) };
}

function resultOf(result: FunctionVariantType, row: number, column: number): { value: Value; error: boolean } {
  const single = singleOf(result, row, column);
  if (single.isError()) return { value: String(single.getValue()), error: true };
  // A reference to a blank cell shows 0.
  if (single.isNull()) return { value: 0, error: false };
  const value = single.getValue();
  if (typeof value === "number" && !Number.isFinite(value)) return { value: "#NUM!", error: true };
  return { value, error: false };
}

/**
 * What a formula shows that gives several values: of an area the cell in the formula's own row or column, as Excel 2016 has it
 * (https://support.microsoft.com/office/implicit-intersection-operator-ce3be07b-0101-4450-a24e-c1c999be2b34); of an array its first value.
 */
function singleOf(result: FunctionVariantType, row: number, column: number): BaseValueObject {
  const single = scalarOf(result);
  if (single) return single;
  if (result instanceof BaseReferenceObject) {
    const { startRow, startColumn, endRow, endColumn } = result.getRangePosition();
    const values = result.toArrayValueObject();
    if (startColumn === endColumn && row >= startRow && row <= endRow) return values.get(row - startRow, 0) ?? NullValueObject.create();
    if (startRow === endRow && column >= startColumn && column <= endColumn) return values.get(0, column - startColumn) ?? NullValueObject.create();
    return ErrorValueObject.create(ErrorType.VALUE);
  }
  return result instanceof ArrayValueObject ? (result.get(0, 0) ?? NullValueObject.create()) : ErrorValueObject.create(ErrorType.VALUE);
}

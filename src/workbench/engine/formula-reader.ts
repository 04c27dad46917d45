import type { Expression } from "./expression.ts";
import { readFormula } from "./read-formula.ts";
import type { Meanings } from "./read-formula.ts";
import type { NameInput, TableInput } from "./sheet-engine.ts";
import { structuredReference } from "./structured-reference.ts";
import { ERRORS } from "./values.ts";

/** Names may stand for other names; a name that stands for itself does so for ever. */
const DEEPEST = 16;

interface Read {
  readonly tree: Expression | null;
  /** It refers to the table that it stands in without naming it. */
  readonly ownTable: boolean;
}

/** Reads the formulas of one workbook, each text once: all rows of a table column share one tree. */
export class FormulaReader {
  readonly #trees = new Map<string, Read>();
  readonly #treesInTables = new Map<string, Expression | null>();
  readonly #sheets: ReadonlyMap<string, number>;
  readonly #tables: ReadonlyMap<string, TableInput>;
  readonly #names: ReadonlyMap<string, string>;
  #depth = 0;

  constructor(sheets: readonly string[], tables: readonly TableInput[], names: readonly NameInput[]) {
    this.#sheets = new Map(sheets.map((name, index) => [name.toLowerCase(), index]));
    this.#tables = new Map(tables.map((table) => [table.name.toLowerCase(), table]));
    this.#names = new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]));
  }

  /** The tree of a formula; null where it is none. `tableAt` gives the table that it stands in. */
  read(formula: string, tableAt: () => TableInput | undefined): Expression | null {
    const known = this.#trees.get(formula);
    if (known && !known.ownTable) return known.tree;
    const table = tableAt();
    if (known) {
      const inTable = this.#treesInTables.get(keyIn(table, formula));
      if (inTable !== undefined) return inTable;
    }
    const read = this.#readNew(formula, table);
    this.#trees.set(formula, read);
    if (read.ownTable) this.#treesInTables.set(keyIn(table, formula), read.tree);
    return read.tree;
  }

  #readNew(formula: string, table: TableInput | undefined): Read {
    let ownTable = false;
    const meanings: Meanings = {
      sheet: (name) => this.#sheets.get(name.toLowerCase()) ?? -1,
      name: (name) => this.#meaningOf(name, meanings),
      structured: (name, brackets) => {
        if (name === "") ownTable = true;
        const found = name === "" ? table : this.#tables.get(name.toLowerCase());
        return found ? structuredReference(brackets, found, this.#sheets.get(found.sheet.toLowerCase()) ?? -1) : { kind: "value", value: ERRORS.reference };
      },
    };
    return { tree: readFormula(formula, meanings), ownTable };
  }

  /** What a name of the workbook stands for; a table's name by itself means its data. */
  #meaningOf(name: string, meanings: Meanings): Expression | undefined {
    const refersTo = this.#names.get(name.toLowerCase());
    if (refersTo === undefined) return this.#tables.has(name.toLowerCase()) ? meanings.structured(name, "[#Data]") : undefined;
    if (this.#depth >= DEEPEST) return undefined;
    this.#depth += 1;
    const tree = readFormula(refersTo, meanings);
    this.#depth -= 1;
    return tree ?? undefined;
  }
}

const keyIn = (table: TableInput | undefined, formula: string): string => `${table?.name ?? ""}\n${formula}`;

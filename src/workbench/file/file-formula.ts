import { formulaParts } from "../book/formula-parts.ts";
import { spelledOut } from "../book/structured-references.ts";
import type { Table } from "../book/table.ts";

/**
 * Functions younger than the file format carry a prefix in files and nowhere else ([MS-XLSX] 2.2.2, future functions). Those with a dot in their
 * name all do, but for four.
 */
const YOUNG = new Set(
  ("ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CHOOSECOLS CHOOSEROWS COMBINA CONCAT COT COTH CSC CSCH DAYS DECIMAL DROP ENCODEURL EXPAND " +
    "FIELDVALUE FILTERXML FORMULATEXT GAMMA GAUSS HSTACK IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS " +
    "MUNIT NUMBERVALUE PDURATION PERMUTATIONA PHI RANDARRAY REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE " +
    "UNIQUE VALUETOTEXT VSTACK WEBSERVICE WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR").split(" "),
);
const YOUNGEST = new Set(["FILTER", "SORT"]);
const DOTTED_BUT_OLD = new Set(["ERROR.TYPE", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

/** A formula as it stands in a file: without "=", young functions with their prefix, references within the own table in full. */
export function toFile(formula: string, table?: Table): string {
  const parts = formulaParts(spelledOut(formula, table));
  const text = parts.map((part, index) => (part.kind === "name" && parts[index + 1]?.text.startsWith("(") ? prefixed(part.text) : part.text)).join("");
  return text.startsWith("=") ? text.slice(1) : text;
}

function prefixed(name: string): string {
  const upper = name.toUpperCase();
  if (YOUNGEST.has(upper)) return `_xlfn._xlws.${name}`;
  return YOUNG.has(upper) || (upper.includes(".") && !upper.startsWith("_XL") && !DOTTED_BUT_OLD.has(upper)) ? `_xlfn.${name}` : name;
}

/** A formula as it is entered: with "=", without the prefixes. */
export function fromFile(formula: string): string {
  return `=${formula.includes("_xl") ? formulaParts(formula).map(({ kind, text }) => (kind === "name" ? text.replace(/^(?:_xlfn\.|_xlws\.)+/, "") : text)).join("") : formula}`;
}

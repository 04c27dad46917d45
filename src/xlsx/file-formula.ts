/**
 * Functions younger than the file format stand in files with this prefix and nowhere else; without it Excel shows #NAME?. The list holds
 * those of Excel 2010 to 2016 that a description may use (design §1).
 */
const YOUNGER = /(?<![\w.])(AGGREGATE|IFNA|NUMBERVALUE|DAYS|RANK\.EQ|PERCENTILE\.INC|STDEV\.S)(?=\()/g;
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** A compiled formula as it has to stand in a file. Quoted texts and sheet names are left alone. */
export function fileFormula(formula: string): string {
  let result = "";
  let end = 0;
  for (const quoted of formula.matchAll(QUOTED)) {
    result += formula.slice(end, quoted.index).replace(YOUNGER, "_xlfn.$1") + quoted[0];
    end = quoted.index + quoted[0].length;
  }
  return result + formula.slice(end).replace(YOUNGER, "_xlfn.$1");
}

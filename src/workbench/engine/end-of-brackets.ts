/** Place behind the partner of the "[" at `start`, or the text's end; within brackets an apostrophe takes the next character's meaning away. */
export function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const letter = formula[at];
    if (letter === "'") at += 1;
    else if (letter === "[") depth += 1;
    else if (letter === "]") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return formula.length;
}

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What staff can put into a cell and the writer never would. Rows carry the marks; the file then gets the cell. */
export const TYPED_CELLS: Readonly<Record<string, string>> = {
  "«TRUE»": 't="b"><v>1</v>',
  "«FALSE»": 't="b"><v>0</v>',
  "«#N/A»": 't="e"><v>#N/A</v>',
  "«=1/0»": 't="e"><f>1/0</f><v>#DIV/0!</v>',
  "«=6*7»": "><f>6*7</f><v>42</v>",
  "«text 2018-03»": 't="inlineStr"><is><t>2018-03</t></is>',
  "«text 12»": 't="inlineStr"><is><t>12</t></is>',
  "«empty text»": 't="inlineStr"><is><t></t></is>',
};

/** The file with every marked cell as if it had been typed: logical values, error values, formulas, text where a date belongs. */
export function typeCells(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const strings = [...strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()).matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = ""]) => inner.replace(/<[^>]*>/g, ""));
  const typed = new Map(strings.flatMap((text, index) => {
    const cell = TYPED_CELLS[text.replaceAll("&amp;", "&")];
    return cell === undefined ? [] : [[String(index), cell] as const];
  }));
  for (const [path, content] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const xml = strFromU8(content).replace(/(<c r="[A-Z]+\d+"(?: s="\d+")?) t="s"><v>(\d+)<\/v><\/c>/g, (cell, start: string, index: string) => {
      const replacement = typed.get(index);
      return replacement === undefined ? cell : `${start} ${replacement}</c>`;
    });
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}

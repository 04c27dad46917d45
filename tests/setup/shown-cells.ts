import ExcelJS from "exceljs";

/** What the cells of a sheet show, by address: formulas by their result; null for blank and for what is neither text nor number. */
export async function shownCells(bytes: Uint8Array, sheetName: string): Promise<(address: string) => string | number | null> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error(`no sheet ${sheetName}`);
  return (address) => {
    const cell = sheet.getCell(address);
    const value = cell.result ?? cell.value ?? null;
    if (typeof value === "object" && value !== null && "richText" in value) return cell.text;
    return typeof value === "string" || typeof value === "number" ? value : null;
  };
}

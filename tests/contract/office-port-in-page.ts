import { officeWorkbook } from "../../src/excel/office-workbook.ts";
import { emptyWorkbook } from "./empty-workbook.ts";

/** What the page in Chromium holds for the suite: the adapter over the library that the page loaded, and a way to an empty workbook. */
const port = officeWorkbook({
  run: (batch) => Excel.run(batch),
  supports: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
});
Object.assign(window, { port, emptyWorkbook: () => Excel.run(emptyWorkbook) });

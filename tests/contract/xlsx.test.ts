import { xlsxWorkbook } from "../../src/xlsx/xlsx-workbook.ts";
import { workbookPortContract } from "./workbook-port.ts";

workbookPortContract("xlsx file", async () => xlsxWorkbook());

import { describe, expect, it } from "vitest";
import { workbookDescription } from "../../../src/workbook/workbook-description.ts";
import { recalculate } from "../../setup/recalculate.ts";
import { compareWithOffice } from "./compare-with-office.ts";

describe("the workbook", () => {
  it("of the seeds", () => expect(workbookDescription).toBeDefined());
});

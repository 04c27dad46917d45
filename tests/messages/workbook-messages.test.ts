import { describe, expect, it } from "vitest";
import { WORKBOOK_ERROR_CODES, WORKBOOK_FINDING_CODES } from "../../src/app/ports.ts";
import { WORKBOOK_ERROR_MESSAGES, WORKBOOK_FINDING_MESSAGES, wordWorkbookError, wordWorkbookFinding } from "../../src/messages/workbook-messages.ts";

describe("words for workbooks", () => {
  it("exist for every code of the port", () => {
    expect([...WORKBOOK_ERROR_MESSAGES].sort()).toEqual([...WORKBOOK_ERROR_CODES].sort());
    expect([...WORKBOOK_FINDING_MESSAGES].sort()).toEqual([...WORKBOOK_FINDING_CODES].sort());
  });

  it("say where, what is unharmed and what to do", () => {
    expect(wordWorkbookError("no-room", { name: "台账.xlsx", table: "事件表", sheet: "事件", row: 40 })).toBe(
      "台账.xlsx：“事件”工作表第 40 行起的内容挡住了“事件表”，新行加不进去，没有写入任何内容。请把挡住的内容移到表的右侧或其他工作表，再试一次。",
    );
    expect(wordWorkbookFinding("link-refused", { sheet: "事件", cell: "M9" }, "en-US")).toBe(
      "The link of M9 in “事件” is no web address and was stored as text. Only http and https are accepted.",
    );
  });
});

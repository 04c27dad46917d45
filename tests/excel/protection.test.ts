import { beforeEach, describe, expect, it } from "vitest";
import { BOOK_WITH_ANALYSIS, CONTENT } from "./book-with-analysis.ts";
import type { OpenOffice } from "./open-office.ts";
import { openOffice } from "./open-office.ts";

const OPTIONS = { allowSort: true, allowInsertRows: true, selectionMode: "Unlocked" };

let office: OpenOffice;

beforeEach(async () => {
  office = await openOffice();
  await office.port.apply(BOOK_WITH_ANALYSIS, CONTENT);
  // A formula is gone, so that there is something to write.
  office.sheet("数据").protection = undefined;
  await office.type("数据", "J4", "99");
});

describe("the protection of sheets", () => {
  it("comes back with the options it had", async () => {
    office.sheet("数据").protection = { options: OPTIONS, password: undefined };
    await office.port.repair(BOOK_WITH_ANALYSIS);
    expect(office.content("数据", "J4")).not.toBe(99);
    expect(office.sheet("数据").protection?.options).toMatchObject(OPTIONS);
    expect(office.sheet("首页").protection?.options).toMatchObject({ allowPivotTables: true });
  });

  it("stays lifted where staff lifted it", async () => {
    await office.port.repair(BOOK_WITH_ANALYSIS);
    expect(office.sheet("数据").protection).toBeUndefined();
  });

  it("comes back also when a request fails midway", async () => {
    office.sheet("数据").protection = { options: OPTIONS, password: undefined };
    // The job's own third request: the sheet of the second table is gone meanwhile, after the protection was lifted.
    office.standIn.faults.plan({ at: 3, kind: "edit", edit: (book) => void book.names.push({ name: "门槛", refersTo: "=1", comment: "", visible: true }) });
    office.book.names.splice(office.book.names.findIndex(({ name }) => name === "门槛"), 1);
    await expect(office.port.repair(BOOK_WITH_ANALYSIS)).rejects.toThrow();
    expect(office.sheet("数据").protection?.options).toMatchObject(OPTIONS);
    expect(office.sheet("首页").protection).toBeDefined();
  });

  it("with a password ends every job before anything is written, and names the sheet", async () => {
    office.sheet("数据").protection = { options: OPTIONS, password: "secret" };
    for (const job of [() => office.port.repair(BOOK_WITH_ANALYSIS), () => office.port.append(BOOK_WITH_ANALYSIS, { values: [{ id: "丁" }] }), () => office.port.apply(BOOK_WITH_ANALYSIS, CONTENT)]) {
      await expect(job()).rejects.toMatchObject({ code: "password-protected", facts: { sheet: "数据" } });
      expect(office.content("数据", "J4")).toBe(99);
      expect(office.content("数据", "B7")).toBeNull();
      expect(office.sheet("首页").protection).toBeDefined();
    }
    expect(office.sheet("数据").protection).toEqual({ options: OPTIONS, password: "secret" });
  });
});

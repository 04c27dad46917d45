import { beforeAll, describe, expect, it } from "vitest";
import { startInJsdom } from "../setup/start-in-jsdom.ts";
import type { Started } from "../setup/start-in-jsdom.ts";

/** What a deliberate mistake ends in: an error of the library with Excel's code, or a refusal on the client. */
interface Refusal {
  readonly code?: string;
  readonly name: string;
  readonly message: string;
  readonly location?: string | undefined;
}

let started: Started;

beforeAll(async () => {
  started = await startInJsdom();
});

async function refusalOf(job: (context: Excel.RequestContext) => unknown, { Excel, OfficeExtension } = started): Promise<Refusal> {
  try {
    await Excel.run(async (context) => {
      await job(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return { code: error.code, name: "OfficeExtension.Error", message: error.message, location: error.debugInfo.errorLocation };
    const { name, message }: Error = Object(error);
    return { name, message };
  }
  throw new Error("the mistake was accepted");
}

const a1 = (context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.getItem("Sheet1").getRange("A1");
/** The object without its types, as JavaScript would misuse it. */
const untyped = (value: object): Record<string, unknown> => Object(value);

describe("a deliberate mistake", () => {
  it("unknown member called", async () => {
    expect(await refusalOf((context) => Reflect.apply(Object(untyped(a1(context))["getValuez"]), undefined, []))).toMatchObject({ name: "TypeError", message: "Range.getValuez does not exist" });
  });

  it("misspelt property written", async () => {
    const refusal = await refusalOf((context) => {
      untyped(a1(context))["valuess"] = [[1]];
    });
    expect(refusal).toMatchObject({ name: "TypeError", message: "Range.valuess does not exist and cannot be set" });
  });

  it("unknown property loaded", async () => {
    expect(await refusalOf((context) => a1(context).load("valuez"))).toMatchObject({ code: "InvalidArgument", message: expect.stringContaining("valuez") });
  });

  it("wrong enum value", async () => {
    const refusal = await refusalOf((context) => {
      untyped(context.workbook.worksheets.getItem("Sheet1"))["visibility"] = "Hiden";
    });
    expect(refusal).toMatchObject({ code: "InvalidArgument", location: "Worksheet.visibility" });
  });

  it("argument of the wrong type", async () => {
    expect(await refusalOf((context) => context.workbook.worksheets.getItem("Sheet1").getCell(Object("x").toString(), 0))).toMatchObject({ code: "InvalidArgument", location: "Worksheet.getCell" });
  });

  it("argument missing", async () => {
    expect(await refusalOf((context) => Reflect.apply(context.workbook.tables.add, context.workbook.tables, []))).toMatchObject({ code: "InvalidArgument", location: "TableCollection.add" });
  });

  it("property read that was not loaded", async () => {
    expect(await refusalOf((context) => a1(context).values)).toMatchObject({ code: "PropertyNotLoaded", location: "Range.values" });
  });

  it("sync missing before a loaded property is read", async () => {
    const refusal = await refusalOf((context) => {
      const range = a1(context);
      range.load("values");
      return range.values;
    });
    expect(refusal).toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("read-only property written", async () => {
    const refusal = await refusalOf((context) => {
      untyped(a1(context))["address"] = "B2";
    });
    expect(refusal.name === "TypeError" || refusal.code === "InvalidArgument").toBe(true);
    expect(refusal.message).toMatch(/address/);
  });

  it("member above the offered API set", async () => {
    const older = await startInJsdom({ api: "1.7" });
    expect(await refusalOf((context) => context.workbook.worksheets.getItem("Sheet1").pageLayout.setPrintArea("A1:B2"), older)).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("ExcelApi 1.9") });
    expect(older.Office.context.requirements.isSetSupported("ExcelApi", "1.8")).toBe(false);
  });

  it("member without behaviour says so", async () => {
    expect(await refusalOf((context) => context.workbook.worksheets.getItem("Sheet1").shapes.addTextBox("x"))).toMatchObject({ code: "NotModelled" });
  });

  it("object that does not exist", async () => {
    expect(await refusalOf((context) => context.workbook.worksheets.getItem("fehlt").load("name"))).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  });

  it("array of another size than the range", async () => {
    expect(
      await refusalOf((context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2").values = [[1]];
      }),
    ).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
  });

  it("object of another context", async () => {
    const foreign = await started.Excel.run(async (context) => Promise.resolve(a1(context)));
    expect(await refusalOf((context) => context.workbook.worksheets.getItem("Sheet1").tables.add(foreign, true))).toMatchObject({ code: "InvalidRequestContext" });
  });

  it("leaves what the batch did before it", async () => {
    await refusalOf((context) => {
      a1(context).values = [["before"]];
      context.workbook.worksheets.getItem("fehlt").activate();
      a1(context).values = [["after"]];
    });
    expect(started.standIn.book.sheets[0]?.cells.get(0)?.get(0)?.value).toBe("before");
  });
});

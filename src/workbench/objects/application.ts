import { define } from "./define.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.application */
export const application = define("Application", {
  get: {
    CalculationMode: ({ calculationMode }) => calculationMode,
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (book, value) => {
      book.calculationMode = value === "Manual" || value === "AutomaticExceptTables" ? value : "Automatic";
    },
  },
  call: {
    // "Recalculate all currently opened workbooks": every kind of calculation computes what is out of date.
    Calculate: (_book, _given, host) => host.calculate(),
    SuspendApiCalculationUntilNextSync: (_book, _given, host) => host.suspendCalculation(),
    // Nothing is painted before a request ends, with or without this.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

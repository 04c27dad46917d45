import { define } from "./define.ts";
import { object } from "./object-model.ts";
import { rangeEdit } from "./range-edit.ts";
import { rangeGeometry } from "./range-geometry.ts";
import { rangeSearch } from "./range-search.ts";
import { rangeValues } from "./range-values.ts";

/** https://learn.microsoft.com/javascript/api/excel/excel.range: contents, places and changes of ranges, each in a file of its own. */
export const range = define("Range", {
  get: { ...rangeValues.get, ...rangeGeometry.get },
  set: { ...rangeValues.set },
  nav: {
    ConditionalFormats: (data) => object("ConditionalFormatCollection", data),
    DataValidation: (data) => object("DataValidation", data),
    Format: (data) => object("RangeFormat", data),
    Sort: (data) => object("RangeSort", data),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  call: { ...rangeGeometry.call, ...rangeEdit.call, ...rangeSearch.call },
});

/** How a pivot table sums up: the file's word and Excel.AggregationFunction's. */
export const SUMMARIES: Readonly<Record<string, string>> = { sum: "Sum", count: "Count", average: "Average", max: "Max", min: "Min", product: "Product", countNums: "CountNumbers" };

/** In the list of column fields: here stand the names of several values. */
export const VALUES_FIELD = -2;

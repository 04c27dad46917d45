/** A chart as checked data: what was set, by wire name; drawn by whoever shows the workbook. */
export interface Chart {
  readonly id: string;
  name: string;
  /** Excel.ChartType: "ColumnClustered" … */
  type: string;
  /** Absolute source, "'指标'!$A$1:$B$9". */
  source: string;
  seriesBy: "Auto" | "Columns" | "Rows";
  /** Properties of the chart and of its parts by path ("Title.Text", "Axes.ValueAxis.Minimum"). */
  readonly properties: Map<string, unknown>;
  readonly series: ChartSeries[];
}

export interface ChartSeries {
  name: string;
  /** Absolute addresses. */
  values: string | undefined;
  categories: string | undefined;
  readonly properties: Map<string, unknown>;
}

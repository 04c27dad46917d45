/** How a kind of chart stands in a file (ECMA-376 part 1, 21.2): its element, how series are put together, the direction of bars. */
export interface ChartShape {
  readonly element: string;
  readonly grouping?: string;
  readonly direction?: "bar" | "col";
  /** Lines with or without marks. */
  readonly marked?: boolean;
}

/** Excel.ChartType by shape: the kinds that are read and written. */
export const CHART_SHAPES: Readonly<Record<string, ChartShape>> = {
  ColumnClustered: { element: "barChart", grouping: "clustered", direction: "col" }, ColumnStacked: { element: "barChart", grouping: "stacked", direction: "col" },
  ColumnStacked100: { element: "barChart", grouping: "percentStacked", direction: "col" }, BarClustered: { element: "barChart", grouping: "clustered", direction: "bar" },
  BarStacked: { element: "barChart", grouping: "stacked", direction: "bar" }, BarStacked100: { element: "barChart", grouping: "percentStacked", direction: "bar" },
  LineMarkers: { element: "lineChart", grouping: "standard", marked: true }, Line: { element: "lineChart", grouping: "standard", marked: false },
  LineMarkersStacked: { element: "lineChart", grouping: "stacked", marked: true }, LineStacked: { element: "lineChart", grouping: "stacked", marked: false },
  Area: { element: "areaChart", grouping: "standard" }, AreaStacked: { element: "areaChart", grouping: "stacked" }, AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart" }, Doughnut: { element: "doughnutChart" },
};

/** The kind of a shape; undefined for one that has no model. */
export function chartTypeOf(shape: ChartShape): string | undefined {
  const same = (known: ChartShape): boolean => known.element === shape.element && known.grouping === shape.grouping && known.direction === shape.direction && known.marked === shape.marked;
  return Object.entries(CHART_SHAPES).find(([, known]) => same(known))?.[0];
}

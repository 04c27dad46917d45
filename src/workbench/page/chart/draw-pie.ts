import type { ChartModel } from "./chart-model.ts";
import type { Plot } from "./draw-chart.ts";
import { COLORS } from "./colors.ts";
import { svg } from "./svg.ts";

/** The first series as slices, clockwise from the top. */
export function drawPie({ series, categories }: ChartModel, plot: Plot): SVGElement {
  const values = series[0]?.values.map((value) => Math.max(value ?? 0, 0)) ?? [];
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(plot.width, plot.height) / 2 - 4;
  const [x, y] = [plot.left + plot.width / 2, plot.top + plot.height / 2];
  let turned = 0;
  const slices = values.map((value, index) => {
    const [from, to] = [turned, turned + value / total];
    turned = to;
    const point = (share: number): string => `${(x + radius * Math.sin(share * 2 * Math.PI)).toFixed(1)} ${(y - radius * Math.cos(share * 2 * Math.PI)).toFixed(1)}`;
    const fill = COLORS[index % COLORS.length] ?? "#4472C4";
    const title = svg("title", {}, [`${categories[index] ?? ""}：${value}`]);
    if (to - from > 0.9999) return svg("circle", { cx: x, cy: y, r: radius, fill }, [title]);
    return svg("path", { d: `M${x.toFixed(1)} ${y.toFixed(1)}L${point(from)}A${radius.toFixed(1)} ${radius.toFixed(1)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}Z`, fill, stroke: "#fff" }, [title]);
  });
  return svg("g", {}, slices);
}

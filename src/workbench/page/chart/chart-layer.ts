import type { Book } from "../../book/book.ts";
import { element } from "../element.ts";
import type { GridViewport } from "../grid/grid-viewport.ts";
import { chartFrame } from "./chart-frame.ts";
import { chartModel } from "./chart-model.ts";
import { drawChart } from "./draw-chart.ts";

/** The charts of the sheet in front, drawn over its cells. */
export class ChartLayer {
  private readonly layer: HTMLElement;
  private readonly content: HTMLElement;

  constructor(place: HTMLElement) {
    this.content = element("div", { class: "charts-content" });
    this.layer = element("div", { class: "charts" }, [this.content]);
    place.append(this.layer);
  }

  /** Draws all charts anew, from the book's numbers. */
  show(book: Book, viewport: GridViewport | undefined): void {
    const charts = viewport ? book.active.charts : [];
    this.content.replaceChildren(
      ...charts.map((chart) => {
        const frame = viewport ? chartFrame(book, book.active, chart, viewport.edges) : { left: 0, top: 0, width: 0, height: 0 };
        const picture = drawChart(chartModel(book, book.active, chart), Math.max(frame.width, 60), Math.max(frame.height, 40));
        return element("div", { class: "chart-frame", style: `left:${frame.left}px;top:${frame.top}px` }, [picture]);
      }),
    );
    this.move(viewport);
  }

  /** Follows the sheet's scrolling. */
  move(viewport: GridViewport | undefined): void {
    if (!viewport) return;
    const { zoom, scrollLeft, scrollTop, headLeft, headTop } = viewport;
    this.layer.style.inset = `${headTop * zoom}px 0 0 ${headLeft * zoom}px`;
    this.content.style.transform = `scale(${zoom}) translate(${-scrollLeft}px, ${-scrollTop}px)`;
  }
}

import type { Injector } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { SheetEdges } from "../chart/chart-frame.ts";

/** Which part of the sheet in front is in sight. */
export interface GridViewport {
  /** Pixels of the screen for one of the sheet. */
  readonly zoom: number;
  /** Of the sheet, in pixels at 100 %. */
  readonly scrollLeft: number;
  readonly scrollTop: number;
  /** Row numbers and column letters, in pixels at 100 %. */
  readonly headLeft: number;
  readonly headTop: number;
  readonly edges: SheetEdges;
  /** Where a cell stands within the drawing, in pixels of the screen; undefined where it is out of sight. */
  readonly cornerOf: (row: number, column: number) => CellCorner | undefined;
}

export interface CellCorner {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** The view of a unit as it is drawn now; undefined before it was drawn. */
export function gridViewport(injector: Injector, unitId: string): GridViewport | undefined {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !viewport || !skeleton) return undefined;
  const edges: SheetEdges = { row: (row) => (row === 0 ? 0 : (skeleton.rowHeightAccumulation[row - 1] ?? 0)), column: (column) => (column === 0 ? 0 : (skeleton.columnWidthAccumulation[column - 1] ?? 0)) };
  const zoom = render.scene.scaleX;
  const { xSplit, ySplit } = skeleton.worksheet.getFreeze();
  const cornerOf = (row: number, column: number): CellCorner | undefined => {
    const [frozenRight, frozenBottom] = [edges.column(xSplit), edges.row(ySplit)];
    const x = column < xSplit ? 0 : viewport.viewportScrollX;
    const y = row < ySplit ? 0 : viewport.viewportScrollY;
    const [left, right, bottom] = [edges.column(column) - x, edges.column(column + 1) - x, edges.row(row + 1) - y];
    if ((column >= xSplit && left < frozenRight) || (row >= ySplit && bottom <= frozenBottom)) return undefined;
    const [headX, headY] = [skeleton.rowHeaderWidth, skeleton.columnHeaderHeight];
    return { left: (left + headX) * zoom, right: (right + headX) * zoom, bottom: (bottom + headY) * zoom };
  };
  return {
    zoom, cornerOf, edges, scrollLeft: viewport.viewportScrollX, scrollTop: viewport.viewportScrollY, headLeft: skeleton.rowHeaderWidth, headTop: skeleton.columnHeaderHeight,
  };
}

/** Calls back whenever the sheet in front is scrolled, zoomed or laid out anew; gives the function that ends it. */
export function followViewport(injector: Injector, unitId: string, changed: () => void): () => void {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  if (!render) return () => undefined;
  const scrolled = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)?.onScrollAfter$.subscribeEvent(changed);
  const drawn = render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(changed);
  return () => {
    scrolled?.unsubscribe();
    drawn.unsubscribe();
  };
}

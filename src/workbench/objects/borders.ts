import type { BorderSide, CellFormat } from "../book/cell.ts";
import { ExcelError } from "../book/excel-error.ts";
import { changeFormats } from "../book/formats.ts";
import { formatAt } from "../book/sheet-cells.ts";
import { define } from "./define.ts";
import { checkedColor } from "./format.ts";
import { object } from "./object-model.ts";
import type { HostObject, ObjectData, RangeData } from "./object-model.ts";
import { placeOf } from "./range-area.ts";

/** Excel.BorderIndex, in Excel's order: which sides of which cells an edge of a range is. */
const EDGES: Readonly<Record<string, readonly BorderSide[]>> = {
  EdgeTop: ["top"], EdgeBottom: ["bottom"], EdgeLeft: ["left"], EdgeRight: ["right"], InsideVertical: ["left", "right"], InsideHorizontal: ["top", "bottom"],
  DiagonalDown: ["diagonalDown"], DiagonalUp: ["diagonalUp"],
};

type BorderData = ObjectData["RangeBorder"];

/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
export const rangeBorders = define("RangeBorderCollection", {
  items: (range) => Object.keys(EDGES).map((edge) => border(range, edge)),
  find: (range, key) => (typeof key === "string" && key in EDGES ? border(range, key) : undefined),
});

const border = (range: RangeData, edge: string): HostObject<"RangeBorder"> => object("RangeBorder", { range, edge, sides: EDGES[edge] ?? [] });

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeborder */
export const rangeBorder = define("RangeBorder", {
  get: {
    SideIndex: ({ edge }) => edge,
    Style: (data) => firstBorder(data)?.style ?? "None",
    Weight: (data) => firstBorder(data)?.weight ?? "Thin",
    Color: (data) => firstBorder(data)?.color ?? "#000000",
  },
  set: {
    Style: (data, value) => change(data, { style: String(value) }),
    Weight: (data, value) => change(data, { weight: String(value), style: "Continuous" }),
    Color: (data, value) => change(data, { color: checkedColor(value, "#000000") }),
  },
});

/** What the first cell that lies at the edge has there. */
function firstBorder({ range, edge, sides }: BorderData): CellFormat["borders"]["top"] {
  const { top, left, height, width } = placeOf(range);
  const [row, column] = [edge === "EdgeBottom" ? top + height - 1 : top, edge === "EdgeRight" ? left + width - 1 : left];
  const [first, last] = sides;
  if (first === undefined) throw new ExcelError("NotModelled", `border ${edge}`);
  return formatAt(range.sheet, row, column).borders[edge.startsWith("Inside") ? (last ?? first) : first];
}

/** Only the cells at the edge change, and of them only the sides that lie there. */
function change({ range, edge, sides }: BorderData, changes: Partial<NonNullable<CellFormat["borders"]["top"]>>): void {
  const { height, width } = placeOf(range);
  changeFormats(range.sheet, placeOf(range), (row, column, old) => {
    const here = sides.filter((side) => lies(edge, side, row, column, height, width));
    if (here.length === 0) return {};
    const borders = { ...old.borders };
    for (const side of here) {
      const next = { style: "Continuous", weight: "Thin", color: "#000000", ...borders[side], ...changes };
      if (next.style === "None") Reflect.deleteProperty(borders, side);
      else borders[side] = next;
    }
    return { borders };
  });
}

function lies(edge: string, side: BorderSide, row: number, column: number, height: number, width: number): boolean {
  if (edge === "EdgeTop") return row === 0;
  if (edge === "EdgeBottom") return row === height - 1;
  if (edge === "EdgeLeft") return column === 0;
  if (edge === "EdgeRight") return column === width - 1;
  if (edge === "InsideHorizontal") return side === "top" ? row > 0 : row < height - 1;
  if (edge === "InsideVertical") return side === "left" ? column > 0 : column < width - 1;
  return true;
}

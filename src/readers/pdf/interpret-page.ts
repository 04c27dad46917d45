import { collectRulings } from "./collect-rulings.ts";
import { IDENTITY, matrixOf, multiply, numbersOf, type Matrix } from "./matrix.ts";
import type { Glyph, Ruling } from "./page-drawing.ts";

/** What a page's text needs to know of a font. `unit` is the size of a glyph unit in parts of the font size (mostly 0.001). */
export interface FontFacts {
  readonly unit: number;
  readonly bold: boolean;
  readonly vertical: boolean;
}

/** One drawing operation: its number in the table of pdf.js and its operands. */
export interface Operation {
  readonly code: number;
  readonly args: unknown;
}

/** The numbers of the operations that place text and draw lines. */
type OperationCodes = Readonly<Record<
  "save" | "restore" | "transform" | "paintFormXObjectBegin" | "paintFormXObjectEnd" | "beginText" | "setTextMatrix" | "moveText" | "setLeadingMoveText" |
  "nextLine" | "setLeading" | "setCharSpacing" | "setWordSpacing" | "setHScale" | "setTextRise" | "setFont" | "showText" | "constructPath" | "stroke" |
  "closeStroke" | "fill" | "eoFill" | "fillStroke" | "eoFillStroke" | "closeFillStroke" | "closeEOFillStroke", number
>>;

interface State {
  matrix: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
  leading: number;
}

/** Text leaning more than this (tangent) is a watermark or a stamp. */
const SLOPE = 0.2;

/** Runs through the operations of a page and gives the characters and lines that they set, in the order of drawing. */
export function interpretPage(operations: Iterable<Operation>, codes: OperationCodes, fonts: ReadonlyMap<string, FontFacts>, base: Matrix): { glyphs: Glyph[]; rulings: Ruling[] } {
  const interpreter = new Interpreter(codes, fonts, base);
  for (const { code, args } of operations) interpreter.take(code, Array.isArray(args) ? args : []);
  return { glyphs: interpreter.glyphs, rulings: interpreter.rulings };
}

/** Keeps the graphics and text state of PDF 32000-1, 8.4 and 9.3; only what moves text and lines. */
class Interpreter {
  readonly glyphs: Glyph[] = [];
  readonly rulings: Ruling[] = [];
  private readonly handlers: ReadonlyMap<number, (args: readonly unknown[]) => void>;
  private readonly fonts: ReadonlyMap<string, FontFacts>;
  private readonly stack: State[] = [];
  private state: State;
  private textMatrix: Matrix = IDENTITY;
  private lineX = 0;
  private lineY = 0;
  private x = 0;
  private y = 0;

  constructor(codes: OperationCodes, fonts: ReadonlyMap<string, FontFacts>, base: Matrix) {
    this.fonts = fonts;
    this.state = { matrix: base, font: "", size: 0, charSpacing: 0, wordSpacing: 0, stretch: 1, rise: 0, leading: 0 };
    this.handlers = this.handlersOf(codes);
  }

  take(code: number, args: readonly unknown[]): void {
    this.handlers.get(code)?.(args);
  }

  private handlersOf(codes: OperationCodes): ReadonlyMap<number, (args: readonly unknown[]) => void> {
    const set = (key: "charSpacing" | "wordSpacing" | "rise" | "leading", factor = 1) => ([value]: readonly unknown[]): void => {
      this.state[key] = numberOf(value) * factor;
    };
    const strokes = [codes.stroke, codes.closeStroke];
    const fills = [codes.fill, codes.eoFill];
    const both = [codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke];
    return new Map<number, (args: readonly unknown[]) => void>([
      [codes.save, () => { this.stack.push({ ...this.state }); }],
      [codes.restore, () => { this.state = this.stack.pop() ?? this.state; }],
      [codes.transform, (args) => { this.transform(args); }],
      [codes.paintFormXObjectBegin, ([matrix]) => {
        this.stack.push({ ...this.state });
        this.transform(matrix);
      }],
      [codes.paintFormXObjectEnd, () => { this.state = this.stack.pop() ?? this.state; }],
      [codes.beginText, () => { this.moveTo(IDENTITY); }],
      [codes.setTextMatrix, ([matrix]) => { this.moveTo(matrixOf(matrix) ?? IDENTITY); }],
      [codes.moveText, ([x, y]) => { this.move(numberOf(x), numberOf(y)); }],
      [codes.setLeadingMoveText, ([x, y]) => {
        this.state.leading = numberOf(y);
        this.move(numberOf(x), numberOf(y));
      }],
      [codes.nextLine, () => { this.move(0, this.state.leading); }],
      // "T* " goes down by the leading: pdf.js keeps it negated.
      [codes.setLeading, set("leading", -1)],
      [codes.setCharSpacing, set("charSpacing")],
      [codes.setWordSpacing, set("wordSpacing")],
      [codes.setTextRise, set("rise")],
      [codes.setHScale, ([value]) => { this.state.stretch = numberOf(value) / 100; }],
      [codes.setFont, ([font, size]) => {
        this.state.font = typeof font === "string" ? font : "";
        this.state.size = numberOf(size);
      }],
      [codes.showText, ([glyphs]) => { this.show(Array.isArray(glyphs) ? glyphs : []); }],
      [codes.constructPath, ([painting, data]) => {
        const code = numberOf(painting);
        this.draw(data, { strokes: strokes.includes(code) || both.includes(code), fills: fills.includes(code) || both.includes(code) });
      }],
    ]);
  }

  private transform(matrix: unknown): void {
    this.state.matrix = multiply(this.state.matrix, matrixOf(matrix) ?? IDENTITY);
  }

  private moveTo(matrix: Matrix): void {
    this.textMatrix = matrix;
    this.x = this.lineX = 0;
    this.y = this.lineY = 0;
  }

  private move(x: number, y: number): void {
    this.x = this.lineX += x;
    this.y = this.lineY += y;
  }

  private draw(data: unknown, painting: { readonly strokes: boolean; readonly fills: boolean }): void {
    if (!painting.strokes && !painting.fills) return;
    const path: unknown = Array.isArray(data) ? data[0] : null;
    this.rulings.push(...collectRulings(numbersOf(path), this.state.matrix, painting));
  }

  private show(glyphs: readonly unknown[]): void {
    const font = this.fonts.get(this.state.font);
    if (!font) return;
    const { size, charSpacing, wordSpacing, stretch, rise } = this.state;
    const matrix = multiply(this.state.matrix, this.textMatrix);
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        this.advance(font, (-glyph * size) / 1000, stretch);
        continue;
      }
      const { text, width, isSpace } = glyphFacts(glyph);
      const extent = width * font.unit * size;
      this.place(text, extent * stretch, rise, multiply(matrix, [1, 0, 0, 1, this.x, this.y]), font);
      this.advance(font, (font.vertical ? size : extent) + charSpacing + (isSpace ? wordSpacing : 0), stretch);
    }
  }

  /** Vertical writing goes down by the font's height a character; its own metrics are seldom given. */
  private advance(font: FontFacts, distance: number, stretch: number): void {
    if (font.vertical) this.y -= distance;
    else this.x += distance * stretch;
  }

  private place(text: string, extent: number, rise: number, matrix: Matrix, font: FontFacts): void {
    const [a, b, c, d, e, f] = matrix;
    if (text === "" || Math.abs(b) > Math.abs(a) * SLOPE) return;
    const height = Math.abs(this.state.size) * Math.hypot(c, d);
    const start = e + c * rise;
    const end = start + a * extent * Math.sign(this.state.size || 1);
    this.glyphs.push({ text, left: Math.min(start, end), right: Math.max(start, end), baseline: f + d * rise, size: height, bold: font.bold });
  }
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

function glyphFacts(glyph: unknown): { text: string; width: number; isSpace: boolean } {
  if (typeof glyph !== "object" || glyph === null) return { text: "", width: 0, isSpace: false };
  const text = "unicode" in glyph && typeof glyph.unicode === "string" ? glyph.unicode : "";
  const width = "width" in glyph ? numberOf(glyph.width) : 0;
  return { text, width, isSpace: "isSpace" in glyph && glyph.isSpace === true };
}

import { crc32, deflateSync } from "node:zlib";

/** A picture as rows of red, green and blue bytes. */
interface Raster {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const BORDER = 24;
const COLORS = 256;
/** Colours that differ by less are one. */
const SHADE = 12;

/**
 * A PNG of 256 colours, without empty margins, from a binary PPM (as `pdftoppm` writes it): tables and letters need no more, and a palette makes the file
 * much smaller.
 * @param below rows of pixels at the foot that are left out, such as a page's footer
 */
export function smallPng(ppm: Uint8Array, below = 0): Uint8Array {
  const page = readPpm(ppm);
  const { width, height, bytes } = trimmed({ ...page, height: page.height - below });
  const pixels = Array.from({ length: width * height }, (_, pixel) => ((bytes[pixel * 3] ?? 0) << 16) | ((bytes[pixel * 3 + 1] ?? 0) << 8) | (bytes[pixel * 3 + 2] ?? 0));
  const palette = mostUsed(pixels);
  const indexes = new Map(palette.map((color, index) => [color, index]));
  const lines = new Uint8Array((width + 1) * height);
  pixels.forEach((color, pixel) => {
    const index = indexes.get(color) ?? nearest(palette, color);
    indexes.set(color, index);
    lines[pixel + Math.floor(pixel / width) + 1] = index;
  });
  const colors = new Uint8Array(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const signature = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("PLTE", colors), chunk("IDAT", deflateSync(lines, { level: 9 })), chunk("IEND", new Uint8Array())]);
}

function readPpm(ppm: Uint8Array): Raster {
  const [head = "", width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(ppm.subarray(0, 64)).toString("latin1")) ?? [];
  if (head === "") throw new Error("not a binary PPM of 8 bits");
  return { width: Number(width), height: Number(height), bytes: ppm.subarray(head.length) };
}

/** Cut to what is not white, with a border. */
function trimmed({ width, height, bytes }: Raster): Raster {
  const used = { top: height, bottom: 0, left: width, right: 0 };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 3;
      if (bytes[at] === 255 && bytes[at + 1] === 255 && bytes[at + 2] === 255) continue;
      used.top = Math.min(used.top, row);
      used.bottom = Math.max(used.bottom, row);
      used.left = Math.min(used.left, column);
      used.right = Math.max(used.right, column);
    }
  }
  const [top, left] = [Math.max(0, used.top - BORDER), Math.max(0, used.left - BORDER)];
  const size = { width: Math.min(width, used.right + BORDER) - left, height: Math.min(height, used.bottom + BORDER) - top };
  const cut = new Uint8Array(size.width * size.height * 3);
  for (let row = 0; row < size.height; row += 1) {
    const from = ((top + row) * width + left) * 3;
    cut.set(bytes.subarray(from, from + size.width * 3), row * size.width * 3);
  }
  return { ...size, bytes: cut };
}

/** The colours used most, none twice but for a shade: the greys of letters' edges would leave no place for the orange of a small sign. */
function mostUsed(pixels: readonly number[]): number[] {
  const uses = new Map<number, number>();
  for (const color of pixels) uses.set(color, (uses.get(color) ?? 0) + 1);
  const palette: number[] = [];
  for (const [color] of [...uses].sort(([, a], [, b]) => b - a)) {
    if (palette.length === COLORS) break;
    if (palette.every((known) => difference(known, color) >= SHADE)) palette.push(color);
  }
  return palette;
}

/** Sum of the differences of red, green and blue. */
function difference(color: number, other: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + Math.abs(((color >> shift) & 255) - ((other >> shift) & 255)), 0);
}

/** Index of the colour of the palette that differs least. */
function nearest(palette: readonly number[], color: number): number {
  return palette.reduce((best, other, index) => (difference(color, other) < difference(color, palette[best] ?? 0) ? index : best), 0);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

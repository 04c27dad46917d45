import { strToU8, Zip, ZipDeflate } from "fflate";

/** A part of a package: ready, or made piece by piece while it is packed, so that a sheet of 100,000 rows never stands in memory as a whole. */
export type Part = Uint8Array | (() => Iterable<string>);

/** Pieces are collected up to this many characters before they are compressed. */
const PIECE = 1 << 20;

/**
 * Packs parts in the given order, with fixed times, so that the same content gives the same bytes. A part that is made while packing may
 * depend on those packed before it.
 */
export function packParts(parts: Iterable<readonly [string, Part]>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [path, part] of parts) {
    const file = new ZipDeflate(path, { level: 6 });
    // Zip times are local times: the machine's own 1 January reads the same in every zone.
    file.mtime = new Date(2000, 0, 1);
    zip.add(file);
    if (part instanceof Uint8Array) file.push(part, true);
    else pushPieces(file, part());
  }
  zip.end();
  return joined(chunks);
}

function pushPieces(file: ZipDeflate, pieces: Iterable<string>): void {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    file.push(strToU8(waiting.join("")));
    waiting = [];
    length = 0;
  }
  file.push(strToU8(waiting.join("")), true);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

import { UnreadableFile } from "./unreadable-file.ts";

/** First bytes of files that are no text: zip (docx, xlsx), pdf, old Office files, png, gif, jpeg, gzip, rar. */
const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], [0x25, 0x50, 0x44, 0x46], [0xd0, 0xcf, 0x11, 0xe0], [0x89, 0x50, 0x4e, 0x47], [0x47, 0x49, 0x46, 0x38],
  [0xff, 0xd8, 0xff], [0x1f, 0x8b, 0x08], [0x52, 0x61, 0x72, 0x21],
];
/** Share of control characters (tab and line ends apart) above which bytes are no text. A text with a few stray NULs stays readable. */
const BINARY_RATE = 0.1;
/** Share of undecodable characters among the non-ASCII ones up to which a damaged UTF-8 file is still read as UTF-8. */
const DAMAGE_RATE = 0.02;

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else GB18030 (which holds GBK and GB2312). The mark is not in the text.
 * Throws UnreadableFile: "empty" (nothing but blanks), "binary", "bad-encoding" (neither UTF-8 nor GB18030).
 */
export function decodeBytes(name: string, bytes: Uint8Array): string {
  if (SIGNATURES.some((signature) => signature.every((byte, i) => bytes[i] === byte))) throw new UnreadableFile("binary", { name });
  const text = decodeMarked(bytes) ?? decodeUnmarked(name, bytes);
  if (text.trim() === "") throw new UnreadableFile("empty", { name });
  if (controlRate(text) > BINARY_RATE) throw new UnreadableFile("binary", { name });
  return text;
}

function decodeMarked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return null;
}

function decodeUnmarked(name: string, bytes: Uint8Array): string {
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const damaged = count(utf8, /\uFFFD/g);
  if (damaged === 0) return utf8;
  // A report cut off in the middle of a character is UTF-8 all the same; read as GB18030 it would be gibberish throughout.
  if (damaged <= Math.max(1, count(utf8, /[\u0080-\uFFFF]/g) * DAMAGE_RATE) && count(utf8, /[\u4E00-\u9FFF]/g) > damaged) return utf8;
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new UnreadableFile("bad-encoding", { name });
    throw error;
  }
}

function controlRate(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0c && code !== 0x0d) controls += 1;
  }
  return controls / text.length;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const match of text.matchAll(pattern)) found += match.length;
  return found;
}

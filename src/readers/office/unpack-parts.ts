import { unzipSync } from "fflate";
import { UnreadableFile } from "../unreadable-file.ts";

/** Parts of an Office package by their path. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Bytes of all wanted parts together, unpacked. A report of 100,000 rows has a tenth; more is a zip bomb or no report. */
const LARGEST = 300 * 1024 * 1024;

/**
 * The wanted parts of a zip file. A part is unpacked into as much room as the directory promises, so that a false promise cannot fill the memory.
 * Throws UnreadableFile: "too-large", "damaged".
 */
export function unpackParts(name: string, bytes: Uint8Array, isWanted: (path: string) => boolean): Parts {
  let size = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        if (!isWanted(file.name)) return false;
        size += file.originalSize;
        if (size > LARGEST) throw new UnreadableFile("too-large", { name, limit: LARGEST / 1024 / 1024 });
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("damaged", { name });
  }
}

/** Text of an XML part: UTF-8, or UTF-16 by its byte order mark. */
export function xmlOfPart(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder("utf-16le").decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder("utf-16be").decode(part);
  return new TextDecoder("utf-8").decode(part);
}

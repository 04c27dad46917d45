import { unzipSync } from "fflate";
import { WorkbookError } from "../app/ports.ts";

/** The XML parts of an xlsx file by path without leading slash ("xl/workbook.xml"). */
export type PackageParts = ReadonlyMap<string, string>;

/** Unpacked XML beyond this is no workbook of ours but a mistake or an attack: 100,000 events take about 150 MB. */
const MOST_BYTES = 800 * 1024 * 1024;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Unpacks a file that staff chose. Throws WorkbookError saying what it is instead: not xlsx, old xls, encrypted, damaged, too large. */
export function openPackage(bytes: Uint8Array): PackageParts {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) throw new WorkbookError(isEncrypted(bytes) ? "encrypted" : "old-xls");
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookError("not-xlsx");
  const parts = new Map<string, string>();
  const decoder = new TextDecoder();
  for (const [name, content] of Object.entries(unzip(bytes))) parts.set(name.replaceAll("\\", "/").replace(/^\/+/, ""), decoder.decode(content));
  if (!parts.has("_rels/.rels")) throw new WorkbookError("not-xlsx");
  return parts;
}

/** The parts that are no XML (pictures, printer settings), as they are. */
export function openBinaries(bytes: Uint8Array): [string, Uint8Array][] {
  return Object.entries(unzipSync(bytes, { filter: ({ name }) => !isXml(name) && !name.endsWith("/") }));
}

function isXml(name: string): boolean {
  return /\.(xml|rels|vml)$/i.test(name);
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isXml(name)) return false;
        total += originalSize;
        if (total > MOST_BYTES) throw new WorkbookError("too-large", { megabytes: Math.ceil(total / 1024 / 1024) });
        return true;
      },
    });
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError("damaged");
  }
}

/** Excel puts a workbook with a password into a compound file with a stream of this name (UTF-16); an old xls has a stream "Workbook". */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}

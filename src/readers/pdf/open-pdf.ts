import type * as Pdf from "pdfjs-dist/legacy/build/pdf.mjs";
import { UnreadableFile, type UnreadableFileCode } from "../unreadable-file.ts";

export type PdfLibrary = typeof Pdf;

export interface OpenPdf {
  readonly library: PdfLibrary;
  readonly document: Pdf.PDFDocumentProxy;
  close(): Promise<void>;
}

/** "%PDF-" may stand behind a few bytes of rubbish (PDF 32000-1, annex H: within the first 1024). */
const SIGNATURE = "%PDF-";
const SIGNATURE_WITHIN = 1024;
/** Severity "errors" of pdf.js: what it repairs by itself is of no interest to the user. */
const ERRORS_ONLY = 0;
/** Pixels. Pictures hold no text: not decoding them keeps scanned files quick. */
const LARGEST_IMAGE = 1;
/** Errors of pdf.js by their names: its types do not declare all of the classes. */
const REFUSALS: ReadonlyMap<string, UnreadableFileCode> = new Map([
  ["PasswordException", "password-protected"], ["InvalidPDFException", "damaged"], ["FormatError", "damaged"], ["MissingPDFException", "damaged"],
]);

/**
 * Opens a PDF without any request: neither fonts nor character maps are fetched (files of Word, WPS and LibreOffice carry their own). Throws
 * UnreadableFile: "wrong-format" (no PDF), "password-protected", "damaged".
 */
export async function openPdf(name: string, bytes: Uint8Array): Promise<OpenPdf> {
  if (!new TextDecoder("latin1").decode(bytes.subarray(0, SIGNATURE_WITHIN)).includes(SIGNATURE)) throw new UnreadableFile("wrong-format", { name, format: "PDF" });
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const worker = await startWorker();
  const task = library.getDocument({
    // A copy: the library takes the bytes away from its caller, and it refuses Node's Buffer.
    data: new Uint8Array(bytes), verbosity: ERRORS_ONLY, maxImageSize: LARGEST_IMAGE, disableFontFace: true, useSystemFonts: false, isEvalSupported: false,
    useWorkerFetch: false, useWasm: false, stopAtErrors: false, ...(worker ? { worker: library.PDFWorker.create({ port: worker }) } : {}),
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker?.terminate();
  };
  try {
    return { library, document: await task.promise, close };
  } catch (error) {
    await close();
    const code = error instanceof Error ? REFUSALS.get(error.name) : undefined;
    if (code !== undefined) throw new UnreadableFile(code, { name });
    throw error;
  }
}

/** A worker of our own origin in a browser; elsewhere null, and the library runs the same code in this thread. */
async function startWorker(): Promise<Worker | null> {
  if (typeof Worker !== "undefined") return new Worker(new URL("pdfjs-dist/legacy/build/pdf.worker.mjs", import.meta.url), { type: "module" });
  if (!("pdfjsWorker" in globalThis)) Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
  return null;
}

/** pdfjs-dist declares no types for its worker; it is only handed to the library as a whole. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}

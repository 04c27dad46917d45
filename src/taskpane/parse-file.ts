import type { ParseAnswer, ParseRequest } from "./parse-messages.ts";

/** Parses one file in a worker of its own, which ends with it. Rejects with an AbortError when the signal says so. */
export async function parseFile(kind: ParseRequest["kind"], file: File, signal: AbortSignal): Promise<ParseAnswer> {
  const request: ParseRequest = { kind, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  signal.throwIfAborted();
  const worker = new Worker(new URL("./parse-worker.ts", import.meta.url), { type: "module" });
  try {
    return await new Promise<ParseAnswer>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
      worker.addEventListener("message", ({ data }: MessageEvent<ParseAnswer>) => resolve(data));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.postMessage(request);
    });
  } finally {
    worker.terminate();
  }
}

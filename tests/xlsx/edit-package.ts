import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The text parts of a file by path. */
export function textParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** A file as somebody else's program would have saved it: parts changed, parts added. Throws where a change changes nothing. */
export function editPackage(bytes: Uint8Array, edits: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts);
}

/** What a file is by its first bytes: an Office package (zip), an old or encrypted Office file (OLE compound file), or neither. */
export type Container = "zip" | "ole" | "encrypted" | "other";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds a password-protected docx or xlsx inside an OLE file ([MS-OFFCRYPTO] 2.3.4), in UTF-16. */
const ENCRYPTED_STREAM = Array.from("EncryptedPackage", (letter) => `${letter}\0`).join("");

export function containerOf(bytes: Uint8Array): Container {
  if (ZIP.every((byte, i) => bytes[i] === byte)) return "zip";
  if (!OLE.every((byte, i) => bytes[i] === byte)) return "other";
  return new TextDecoder("latin1").decode(bytes).includes(ENCRYPTED_STREAM) ? "encrypted" : "ole";
}

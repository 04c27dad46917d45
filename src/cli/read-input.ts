import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Block } from "../domain/block.ts";
import { wordReaderError } from "../messages/reader-error.ts";
import { readDocument } from "../readers/read-document.ts";
import { UnreadableFile } from "../readers/unreadable-file.ts";
import { CommandFailure } from "./command-failure.ts";

/** The bytes of a file; a missing file, a folder or a file without permission ends the command with exit code 2. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const reason = code === "ENOENT" ? "文件不存在" : code === "EISDIR" ? "这是文件夹，不是文件" : code === "EACCES" ? "没有读取权限" : "读取失败";
    throw new CommandFailure(`无法读取 ${path}：${reason}。`, 2);
  }
}

/** The blocks of a document in any format the readers know. */
export async function readBlocks(path: string): Promise<readonly Block[]> {
  const bytes = await readBytes(path);
  try {
    return await readDocument(basename(path), bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CommandFailure(`无法读取 ${path}：${wordReaderError(error.code, error.facts)}`, 2);
    throw error;
  }
}

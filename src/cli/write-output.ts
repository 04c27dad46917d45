import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandFailure } from "./command-failure.ts";

/** Writes a file whole or not at all: beside its place first, then renamed. */
export async function writeOutput(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch {
    await rm(beside, { force: true });
    throw new CommandFailure(`无法写入 ${path}：请检查文件夹是否存在、文件是否正被 Excel 打开。`, 2);
  }
}

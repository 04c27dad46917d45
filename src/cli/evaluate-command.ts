import { judge } from "../domain/evaluate/judge.ts";
import { readCases } from "../domain/evaluate/read-case.ts";
import type { InputError } from "../domain/evaluate/read-json.ts";
import { writeVerdict } from "../domain/evaluate/write-verdict.ts";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { readBytes } from "./read-input.ts";

/** `ledger evaluate FILE.json` (design §6): judges the sound cases, names what is wrong with the others and ends with 1 if there are any. */
export async function evaluateCommand(args: readonly string[]): Promise<CommandResult> {
  const [path, ...rest] = args;
  if (path === undefined || rest.length > 0 || path.startsWith("--")) throw new CommandFailure("用法：ledger evaluate 文件.json（指标与观测值的数组）。", 2);
  const { cases, errors } = readCases(await readJson(path));
  const output = cases.map(({ id, indicator, observations, asOf }) => writeVerdict(id, judge(indicator, observations, asOf)));
  return { output, notes: errors.map((error) => wordError(path, error)), exitCode: errors.length > 0 ? 1 : 0 };
}

async function readJson(path: string): Promise<unknown> {
  const text = new TextDecoder("utf-8").decode(await readBytes(path));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandFailure(`无法读取 ${path}：不是有效的 JSON 文件。`, 2);
  }
}

function wordError(path: string, { path: place, expected, found }: InputError): string {
  return `${path}：${place || "整个文件"} 应为 ${expected}，实际是 ${found}，这一条未评判。`;
}

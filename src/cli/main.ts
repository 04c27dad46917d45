import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";

type Command = (args: readonly string[]) => Promise<CommandResult>;

/** Loaded when called: `parse` must not pay for the workbook's libraries. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  parse: async () => (await import("./parse-command.ts")).parseCommand,
  plan: async () => (await import("./plan-command.ts")).planCommand,
  evaluate: async () => (await import("./evaluate-command.ts")).evaluateCommand,
  build: async () => (await import("./build-command.ts")).buildCommand,
  check: async () => (await import("./check-command.ts")).checkCommand,
  manifest: async () => (await import("./manifest-command.ts")).manifestCommand,
  bench: async () => (await import("./bench-command.ts")).benchCommand,
};

const USAGE = `用法：npm run -s ledger -- 命令 参数…
  parse 文件…                      读监测报告，输出事件
  plan 文件                        读指标表，输出指标与重算结果
  evaluate 文件.json               按口径评判指标
  build --out 台账.xlsx [--report 文件…] [--plan 文件] [--as-of 2017-12]
  check 台账.xlsx                  读回工作簿，输出评判与核对结果
  manifest --url https://主机/路径 [--office worldwide|21vianet|self-hosted] [--out manifest.xml] [--site 文件夹]
  bench [--quick]                  测速`;

/** Runs one command line; JSON goes to stdout, sentences to stderr (design §6). Returns the exit code. */
export async function run(args: readonly string[]): Promise<0 | 1 | 2> {
  const [name, ...rest] = args;
  try {
    const load = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
    if (!load) throw new CommandFailure(name === undefined ? USAGE : `没有命令“${name}”。\n${USAGE}`, 2);
    const result = await (await load())(rest);
    writeOutput(result);
    for (const note of result.notes) process.stderr.write(`${note}\n`);
    return result.exitCode;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

function writeOutput({ output, lines }: CommandResult): void {
  if (lines && Array.isArray(output)) process.stdout.write(output.map((line) => `${JSON.stringify(line)}\n`).join(""));
  else process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
}

process.exitCode = await run(process.argv.slice(2));

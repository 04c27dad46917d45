import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const cases = join(root, "tests/cases/reports");

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const runNode = (...args: readonly string[]): Promise<Outcome> => new Promise((done) => {
  execFile(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
    done({ code: error ? Number(error.code) : 0, stdout, stderr });
  });
});

/** Runs the command line as another program would; its scripts are bundled once, as most of a start goes by with translating them. */
const ledger = (...args: readonly string[]): Promise<Outcome> => runNode(join(scripts, "main.js"), ...args);

/** The same by the scripts as they stand, as `npm run ledger` starts them. */
const ledgerFromSources = (...args: readonly string[]): Promise<Outcome> => runNode("--import", "tsx", join(root, "src/cli/main.ts"), ...args);

let folder = "";
/** Within the project, so that the packages are found. */
let scripts = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ledger-"));
  mkdirSync(join(root, "out"), { recursive: true });
  scripts = mkdtempSync(join(root, "out", "ledger-"));
  await build({ entryPoints: [join(root, "src/cli/main.ts")], outdir: scripts, bundle: true, splitting: true, platform: "node", format: "esm", packages: "external", logLevel: "error" });
});
afterAll(() => {
  for (const made of [folder, scripts]) rmSync(made, { recursive: true });
});

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** One sentence of words, no stack trace, nothing on stdout. */
function expectRefusal(outcome: Outcome, code: number, words: RegExp): void {
  expect(outcome.code).toBe(code);
  expect(outcome.stdout).toBe("");
  expect(outcome.stderr).toMatch(words);
  expect(outcome.stderr).not.toMatch(/\n\s+at |Error:/);
}

describe("ledger parse", () => {
  it("prints one object a file with the fields of design §6", async () => {
    const { code, stdout } = await ledgerFromSources("parse", join(cases, "new-year-tabs/input.txt"), join(cases, "html-rowspan/input.html"));
    const output = JSON.parse(stdout) as Record<string, unknown>[];
    expect(code).toBe(0);
    expect(output.map((file) => Object.keys(file))).toEqual([0, 1].map(() => ["file", "title", "period", "events", "claims", "issues"]));
    expect(output[0]?.["period"]).toEqual({ start: "2018-12-16", end: "2019-01-15" });
    const [event] = output[0]?.["events"] as Record<string, unknown>[];
    expect(Object.keys(event ?? {}).sort()).toEqual(
      ["action", "date", "datePrinted", "documents", "endDate", "figures", "id", "issues", "regions", "section", "subject", "subjectPrinted", "text", "themes", "url", "urlDamaged"],
    );
  });

  it("ends with 1 and a sentence for a file that is no report, and still prints what it read", async () => {
    const { code, stdout, stderr } = await ledger("parse", join(cases, "letter/input.txt"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/没有找到任何政策事件/);
    expect(JSON.parse(stdout)).toMatchObject([{ events: [], issues: [{ code: "not-a-report" }] }]);
  });

  it("refuses a missing file, a folder, an unknown option and no file at all", async () => {
    expectRefusal(await ledger("parse", join(folder, "none.txt")), 2, /文件不存在/);
    expectRefusal(await ledger("parse", folder), 2, /文件夹/);
    expectRefusal(await ledger("parse", "--fast", "x.txt"), 2, /没有选项/);
    expectRefusal(await ledger("parse"), 2, /用法/);
    expectRefusal(await ledger("parse", written("binary.txt", "PK\u0003\u0004\u0000\u0000\u0000\u0000\u0000")), 2, /无法读取/);
  });
});

describe("ledger plan", () => {
  it("prints indicators with recomputed completion and status", async () => {
    const table = "| 类别 | 主要指标 | 规划目标值(2017年) | 实际完成值(2017年) | 完成情况 |\n|---|---|---|---|---|\n| 商务 | 网络零售额(万亿元) | 12 | 13 | 130% |\n";
    const { code, stdout } = await ledger("plan", written("plan.md", `# 浙江计划\n\n${table}`));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: "plan.md", figures: [],
      indicators: [{
        id: "ZJ-01", category: "商务", name: "网络零售额", unit: "万亿元", kind: "flow", direction: "higher", target: 12, actual: 13, completionPrinted: "130%",
        completion: 13 / 12, status: "超额完成", printedAgrees: false, issues: ["printed-disagrees"],
      }],
    });
  });

  it("ends with 1 for a document without a plan table", async () => {
    const { code, stderr } = await ledger("plan", join(cases, "letter/input.txt"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/没有找到指标表/);
  });
});

describe("ledger evaluate", () => {
  it("writes numbers as decimal strings with 12 places", async () => {
    const input = [{ id: "A", indicator: { kind: "stock", direction: "higher", target: 3, targetPeriod: "2018-12", schedule: "linear" }, observations: [{ period: "2018-06", value: 1 }], asOf: "2018-12" }];
    const { code, stdout } = await ledger("evaluate", written("cases.json", JSON.stringify(input)));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{
      id: "A", latestValue: "1.000000000000", latestPeriod: "2018-06", completion: "0.333333333333", expectedProgress: "1.000000000000",
      gapPoints: "-66.666666666667", status: "到期未完成", severity: "重度",
    }]);
  });

  it("refuses what is no JSON and names what is wrong in a case", async () => {
    expectRefusal(await ledger("evaluate", written("broken.json", "[{")), 2, /不是有效的 JSON/);
    const { code, stderr } = await ledger("evaluate", written("faulty.json", '[{"id":"A"}]'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/\[0\]\.indicator/);
  });
});

describe("ledger build and check", () => {
  it("builds the workbook from the seeds and reads it back with the verdicts of the evaluation report", async () => {
    const path = join(folder, "台账.xlsx");
    const built = await ledgerFromSources("build", "--out", path);
    expect(built.code).toBe(0);
    expect(existsSync(path)).toBe(true);
    expect(JSON.parse(built.stdout)).toMatchObject({ asOf: "2017-12", indicators: 22, events: 391 });
    const checked = await ledger("check", path);
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      file: "台账.xlsx", asOf: "2017-12", counts: { 超额完成: 8, 完成: 6, 到期未完成: 1, 暂无数据: 7, 滞后: 0, 无法判定: 0, 达到时序进度: 0 }, differences: [],
    });
  });

  it("takes reports, a plan and a month of one's own", async () => {
    const plan = written("own.tsv", "指标\t单位\t目标值（2020年）\t实际完成值（2019年）\n网点\t个\t10\t4\n");
    const path = join(folder, "own.xlsx");
    const { code, stdout } = await ledger("build", "--out", path, "--report", join(cases, "leap-day/input.txt"), join(cases, "new-year-tabs/input.txt"), "--plan", plan, "--as-of", "2019-12");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: "2019-12", indicators: 1, events: 28 });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  });

  it("adds a report to a ledger, keeps the ledger as it was beside it, and adds nothing the second time", async () => {
    const path = join(folder, "月月用.xlsx");
    await ledger("build", "--out", path, "--report", join(cases, "leap-day/input.txt"));
    const before = readFileSync(path);
    const first = await ledger("build", "--book", path, "--report", join(cases, "new-year-tabs/input.txt"));
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout)).toMatchObject({ book: path, out: path, backup: join(folder, "月月用（导入前）.xlsx"), reports: [{ alreadyThere: 0 }] });
    expect(readFileSync(join(folder, "月月用（导入前）.xlsx")).equals(before)).toBe(true);
    const after = readFileSync(path);
    const second = await ledger("build", "--book", path, "--report", join(cases, "new-year-tabs/input.txt"), join(cases, "leap-day/input.txt"));
    expect(JSON.parse(second.stdout)).toMatchObject({ added: 0, backup: null });
    expect(second.stderr).toMatch(/没有增加内容/);
    expect(readFileSync(path).equals(after)).toBe(true);
    const checked = await ledger("check", path);
    expect(checked.code).toBe(0);
  });

  it("takes a report once that is named twice", async () => {
    const report = join(cases, "leap-day/input.txt");
    const [once, twice] = await Promise.all([ledger("build", "--out", join(folder, "1.xlsx"), "--report", report), ledger("build", "--out", join(folder, "2.xlsx"), "--report", report, report)]);
    expect(JSON.parse(twice.stdout).events).toBe(JSON.parse(once.stdout).events);
  });

  it("dates the values of a plan that names no month by --as-of", async () => {
    const plan = written("undated.tsv", "指标\t单位\t目标值\t实际值\n网点\t个\t10\t12\n");
    const { code, stdout } = await ledger("build", "--out", join(folder, "undated.xlsx"), "--plan", plan, "--as-of", "2018-12");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ asOf: "2018-12", counts: { 超额完成: 1, 暂无数据: 0 } });
  });

  it("refuses wrong arguments and files that are no ledger", async () => {
    expectRefusal(await ledger("build"), 2, /--out/);
    expectRefusal(await ledger("build", "--book", join(folder, "nowhere.xlsx"), "--report", join(cases, "leap-day/input.txt")), 2, /文件不存在/);
    expectRefusal(await ledger("build", "--book", join(folder, "x.xlsx")), 2, /--report/);
    expectRefusal(await ledger("build", "--book", written("text.xlsx", "text"), "--report", join(cases, "leap-day/input.txt")), 2, /不是 xlsx/);
    expectRefusal(await ledger("build", "--out", join(folder, "x.txt")), 2, /\.xlsx/);
    expectRefusal(await ledger("build", "--out", join(folder, "x.xlsx"), "--as-of", "2017-13"), 2, /--as-of/);
    expectRefusal(await ledger("build", "--out", join(folder, "x.xlsx"), "--report", join(cases, "letter/input.txt")), 1, /没有找到任何政策事件/);
    expectRefusal(await ledger("check", written("no.xlsx", "text")), 2, /不是 xlsx/);
    expectRefusal(await ledger("check"), 2, /用法/);
  });
});

describe("ledger", () => {
  it("says how it is used when the command is missing or unknown", async () => {
    expectRefusal(await ledger(), 2, /用法/);
    expectRefusal(await ledger("toString"), 2, /没有命令“toString”/);
  });

  it("measures itself, one JSON object a line", async () => {
    const { code, stdout } = await ledger("bench", "--quick");
    expect(code).toBe(0);
    const lines = stdout.trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const line of lines) expect(line).toEqual({ name: expect.any(String), value: expect.any(Number), unit: expect.any(String), note: expect.any(String) });
  });
});

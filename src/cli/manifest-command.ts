import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CommandFailure } from "./command-failure.ts";
import type { CommandResult } from "./command-result.ts";
import { manifestFor } from "./manifest-for.ts";
import { isOfficeSource, OFFICE_SCRIPTS } from "./office-source.ts";
import type { OfficeSource } from "./office-source.ts";
import { publishSite } from "./publish-site.ts";
import { readBytes } from "./read-input.ts";
import { writeOutput } from "./write-output.ts";

const USAGE = "用法：ledger manifest --url https://主机/路径 [--office worldwide|21vianet|self-hosted] [--out manifest.xml] [--site 文件夹]";
const root = resolve(import.meta.dirname, "..", "..");

interface ManifestArguments {
  readonly base: string;
  readonly office: OfficeSource;
  readonly out: string;
  readonly site: string | null;
}

/** `ledger manifest`: the manifest for a given address and, with --site, the folder to publish there; says what to do next. */
export async function manifestCommand(args: readonly string[]): Promise<CommandResult> {
  const { base, office, out, site } = readArguments(args);
  const development = new TextDecoder().decode(await readBytes(join(root, "manifest.xml")));
  if (site !== null) await publishSite(root, site, office);
  await writeOutput(out, new TextEncoder().encode(manifestFor(development, base)));
  return { output: { out, url: base, office, officeScript: OFFICE_SCRIPTS[office], site }, notes: nextSteps(base, office, out, site), exitCode: 0 };
}

function readArguments(args: readonly string[]): ManifestArguments {
  let values;
  try {
    const options = { url: { type: "string" }, office: { type: "string" }, out: { type: "string" }, site: { type: "string" } } as const;
    ({ values } = parseArgs({ args: [...args], options }));
  } catch {
    throw new CommandFailure(USAGE, 2);
  }
  const { url, office = "worldwide", out = join("out", "manifest.xml"), site = null } = values;
  if (url === undefined || out === "" || site === "") throw new CommandFailure(USAGE, 2);
  if (!isOfficeSource(office)) throw new CommandFailure(`--office 应为 worldwide、21vianet 或 self-hosted，实际是 ${office}。`, 2);
  return { base: baseAddress(url), office, out, site };
}

/** Office loads add-ins over https only, an intranet's as well. */
function baseAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== "https:") throw new CommandFailure(`--url 应以 https:// 开头（Office 只加载 https 的加载项，内网也一样）：${url}`, 2);
  if (parsed.search !== "" || parsed.hash !== "" || parsed.username !== "" || parsed.password !== "") {
    throw new CommandFailure(`--url 只写主机和路径，不带 ?、# 和用户名：${url}`, 2);
  }
  return parsed.href.replace(/\/+$/, "");
}

function nextSteps(base: string, office: OfficeSource, out: string, site: string | null): string[] {
  const publish = site === null
    ? `准备网站：npm run build，再加 --site 文件夹 运行本命令，得到要发布的文件夹（office.js 取自 ${OFFICE_SCRIPTS[office]}）。`
    : `发布网站：把 ${site} 的全部内容放到 ${base}/ 下，在员工的浏览器里打开 ${base}/taskpane.html，应没有证书警告。`;
  return [
    `已写出 ${out}。接下来：`,
    `1. ${publish}`,
    `2. 分发清单：Microsoft 365 在管理中心“集成应用”上传 ${out}；没有管理中心的，放到共享文件夹，在 Excel“信任中心 → 受信任的加载项目录”里添加该文件夹。`,
    "3. 重启 Excel，“插入 → 我的加载项”中选“指标台账”，出现“指标台账”选项卡即成功。",
  ];
}

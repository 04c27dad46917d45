import { resolve } from "node:path";
import { buildCommand } from "./build-command.ts";
import { serveWorkbench } from "../workbench/server/serve-workbench.ts";

/** `npm start`: builds the workbook from the seeds into out/ and serves the workbench that opens it; the task pane is built meanwhile where it is not yet. */
const FIRST_PORT = 3000;
/** Milliseconds after which a build is worth a word. */
const TOLD_AFTER = 500;
const path = resolve("out", "指标台账.xlsx");
process.stdout.write("正在生成示例工作簿，准备工作台（第一次约需十秒）…\n");
await buildCommand(["--out", path]);
const { address, addIn } = await serveWorkbench({ port: FIRST_PORT, workbook: path });
const moved = address.endsWith(`:${FIRST_PORT}`) ? "" : `（端口 ${FIRST_PORT} 已被占用，改用空闲端口）`;
process.stdout.write(`已生成 ${path}
  首页    按报告期（2017年12月）汇总：各状态项数、分类完成率、下一步要做什么
  指标    浙江省“互联网+”行动计划 22 项指标，完成率、时序进度、状态均由公式算出
  月度数据 每月在这里填报本期值，浅黄色为可填单元格
  事件    四份月度监测报告的政策事件，带链接与存疑标记
工作台已启动：${address}${moved}
  没有 Excel 也能用：在浏览器里打开上面的地址，左边是表格，右边是加载项的任务窗格；可打开、保存 xlsx，可预览打印。按 Ctrl+C 结束。
也可用 Excel 2016 及以上版本、WPS 或 LibreOffice 打开上述文件；在“首页”改报告期，全表随之重算。
换成自己的数据：npm run -s ledger -- build --out out/我的台账.xlsx --report 报告.txt --plan 指标表.md
`);
const started = performance.now();
const waits = setTimeout(() => process.stdout.write("正在构建任务窗格（只在第一次启动和更新之后）…\n"), TOLD_AFTER);
const made = await addIn;
clearTimeout(waits);
if ("failure" in made) {
  process.stderr.write(`任务窗格没有构建成功，工作台里暂时没有它：\n${made.failure}\n`);
} else if (performance.now() - started > TOLD_AFTER) process.stdout.write(`任务窗格已就绪（${Math.round((performance.now() - started) / 1000)} 秒）\n`);

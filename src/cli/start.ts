import { resolve } from "node:path";
import { buildCommand } from "./build-command.ts";

/** `npm start` until the workbench exists: builds the workbook from the seeds into out/ and says what it made. */
const path = resolve("out", "指标台账.xlsx");
await buildCommand(["--out", path]);
process.stdout.write(`已生成 ${path}
  首页    按报告期（2017年12月）汇总：各状态项数、分类完成率、下一步要做什么
  指标    浙江省“互联网+”行动计划 22 项指标，完成率、时序进度、状态均由公式算出
  月度数据 每月在这里填报本期值，浅黄色为可填单元格
  事件    四份月度监测报告的政策事件，带链接与存疑标记
打开方法：用 Excel 2016 及以上版本、WPS 或 LibreOffice 双击打开；在“首页”改报告期，全表随之重算。
换成自己的数据：npm run -s ledger -- build --out out/我的台账.xlsx --report 报告.txt --plan 指标表.md
`);

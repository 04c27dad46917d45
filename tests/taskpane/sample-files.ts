/** A report with an event outside of its period and a statement that no event bears out. */
export const REPORT = `# “互联网+”行动监测报告

监测时间：2018年5月1日—2018年5月31日

## 一、部委动态

本月北京、天津等地出台了物流方面的政策文件。

| 部委 | 内容 |
| --- | --- |
| 工业和信息化部 | 5月8日，工业和信息化部发布《样例平台建设指南》。 https://example.org/a |
| 交通运输部 | 6月16日，交通运输部召开样例物流座谈会。 https://example.org/b |

## 二、地区动态

| 地区 | 内容 |
| --- | --- |
| 浙江 | 5月10日，浙江省上线样例政务服务平台。 https://example.org/c |
`;

/** Of three indicators one bears the name of one that the sample ledger has. */
export const PLAN = `# 样例市数字经济行动计划主要指标

截至2018年9月底

| 类别 | 指标 | 单位 | 2020年目标值 | 2018年9月实际值 | 完成率 | 责任单位 | 备注 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 制造 | 上云企业数 | 家 | 1000 | 400 | 40% | 经信局 | |
| 制造 | 工业机器人密度 | 台/万人 | 150 | 90 | 60% | 经信局 | |
| 农业 | 高新技术企业 | 家 | 4000 | 3100 | 77.5% | 科技局 | |
`;

import { Decimal } from "decimal.js";
import type { BuildRequest } from "../../src/app/build-workbook.ts";
import { SECTIONS } from "../../src/domain/event.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import type { EventEntry, MonthlyEntry } from "../../src/workbook/rows.ts";

const CATEGORIES = ["产业发展", "基础设施建设与网络安全保障", "民生服务", "政务服务", "绿色低碳", "科技创新"];
const MONTHS = ["2018-01", "2018-02", "2018-03"];

/** A name of 40 characters, of 16 with Latin letters, or of 7. */
function nameOf(index: number): string {
  const number = String(index + 1).padStart(2, "0");
  if (index % 10 === 3) return `面向中小企业的工业互联网平台、云服务和数据资源公共服务体系建设项目（第二批）${number}`;
  return index % 3 === 0 ? `重点园区5G、WiFi覆盖率${number}` : `服务平台数${number}`;
}

/** From 0 in December 2016 to the target in December 2018: 62.5 % are due in March 2018; every fifth indicator reports nothing. */
function indicatorOf(index: number): Indicator {
  return {
    id: `IND-${String(index + 1).padStart(3, "0")}`, category: CATEGORIES[Math.floor(index / 10)] ?? "", name: nameOf(index), unit: index % 7 === 0 ? "万元/人" : "家",
    kind: "stock", direction: "higher", schedule: "linear", baseline: new Decimal(0), baselinePeriod: "2016-12", target: new Decimal(1000 * (index + 1)), targetPeriod: "2018-12",
    owner: "省发展改革委高技术产业处",
  };
}

function observationsOf(index: number): MonthlyEntry[] {
  if (index % 5 === 4) return [];
  return MONTHS.map((period, month) => ({
    id: `IND-${String(index + 1).padStart(3, "0")}`,
    // Two indicators in ten stand at 72 % in March, the others at 102, 63 …
    observation: { period, value: new Decimal(1000 * (index + 1)).times([1.02, 0.63, 0.5, 0.4][index % 4] ?? 1).plus(month * 10) },
    ...(index % 4 === 2 && period === "2018-03" ? { note: "项目用地审批推迟，设备于二月到货，计划四月底前完成安装调试并投入使用" } : {}),
  }));
}

function eventOf(index: number): EventEntry {
  const section = SECTIONS[Math.floor(index / 24)] ?? "专题";
  const day = String((index % 28) + 1).padStart(2, "0");
  return {
    reportPeriod: "2018-03", sourceFile: "监测报告2018年第3期", gist: `${section}第${index + 1}号举措：推动互联网与实体经济融合，支持中小企业上云用数`, doubts: "",
    event: {
      id: `201803-${String(index + 1).padStart(3, "0")}`, section, subject: section === "峰会" ? "第五届数字经济与产业互联网发展高峰论坛" : `单位${index + 1}`, subjectPrinted: true, regions: [],
      date: `2018-03-${day}`, endDate: index % 9 === 0 ? "2018-04-01" : null, datePrinted: "", text: "", url: index % 3 === 0 ? null : `http://www.example${index}.gov.cn/a/b.html`, urlDamaged: false,
      themes: ["制造"], action: "政策发布", documents: [], figures: [], issues: [],
    },
  };
}

/** Three months of 60 indicators, 120 events in March 2018, findings. */
export function largeRequest(): BuildRequest {
  return {
    plan: {
      name: "某某省“互联网+”先进制造业与现代服务业深度融合发展三年行动计划", start: "2016-12", deadline: "2018-12",
      indicators: Array.from({ length: 60 }, (_, index) => indicatorOf(index)), observations: Array.from({ length: 60 }, (_, index) => observationsOf(index)).flat(),
    },
    events: Array.from({ length: 120 }, (_, index) => eventOf(index)),
    findings: Array.from({ length: 12 }, (_, index) => ({
      id: `P-${index + 1}`, subject: `IND-0${index + 10}`, kind: "指标表", place: "第3行", evidence: `公布的完成率（${index}30%）与重新计算的结果（${index}3.0%）不一致。`, suggestion: "请核对目标值、完成值和单位，确认以哪个为准。",
    })),
    log: [], asOf: "2018-03",
  };
}

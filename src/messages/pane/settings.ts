import type { Language } from "../wording.ts";

type Setting = "planName" | "planStart" | "planDeadline" | "mildLimit" | "severeLimit" | "preparedBy" | "checkedBy" | "headOfUnit" | "issuer";
type Problem = "text-too-long" | "month-unreadable" | "start-after-deadline" | "limit-not-positive" | "limits-reversed";
type Capability = "pivots" | "validation" | "charts" | "print" | "groups" | "pivotFilters";

export interface SettingsMessages {
  readonly plan: string;
  readonly limits: string;
  readonly limitsHint: string;
  readonly signature: string;
  readonly labels: Readonly<Record<Setting, string>>;
  readonly problems: Readonly<Record<Problem, string>>;
  readonly willWrite: (count: number) => string;
  readonly save: string;
  readonly saved: (names: string) => string;
  readonly unchanged: string;
  readonly me: string;
  readonly myName: string;
  readonly myNameHint: string;
  readonly language: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly host: (api: string) => string;
  readonly complete: string;
  readonly lacks: (capability: Capability) => string;
}

const LACKS_ZH: Readonly<Record<Capability, string>> = {
  pivots: "没有：数据透视表。改用“分析”表中的公式表，数字相同。",
  validation: "没有：数据验证。填错的内容改由“校验”列和本窗格的“核对”指出。",
  charts: "没有：部分图表选项。图表照画，细节从简。",
  print: "没有：页面设置。请在“页面布局”中选 A4、调整为一页宽；表格内容不受影响。",
  groups: "没有：列的分组折叠。灰色的计算列直接显示，不看时可自行隐藏。",
  pivotFilters: "没有：透视表筛选的预选。透视表照做，请自行选择筛选项。",
};
const LACKS_EN: Readonly<Record<Capability, string>> = {
  pivots: "Without pivot tables: the formula tables in 分析 show the same numbers.",
  validation: "Without data validation: the column 校验 and the view Check point at what is wrong.",
  charts: "Without some options of charts: they are drawn more simply.",
  print: "Without page set-up: choose A4 and one page wide in Page Layout; the contents are the same.",
  groups: "Without groups of columns: the grey columns of the calculation are shown; hide them as you like.",
  pivotFilters: "Without preset filters of pivots: choose the filter yourself.",
};

export const SETTINGS_MESSAGES: Readonly<Record<Language, SettingsMessages>> = {
  "zh-CN": {
    plan: "计划", limits: "严重程度（百分点）", limitsHint: "差距不超过轻度上限为轻度，不超过中度上限为中度，再大为重度。", signature: "签字栏",
    labels: {
      planName: "计划名称", planStart: "计划起始", planDeadline: "计划截止", mildLimit: "轻度上限", severeLimit: "中度上限", preparedBy: "填表人", checkedBy: "审核人", headOfUnit: "单位负责人", issuer: "编制单位",
    },
    problems: { "text-too-long": "太长了，请缩短。", "month-unreadable": "请按年月填写，如 2018-03。", "start-after-deadline": "截止应晚于起始。", "limit-not-positive": "请填大于 0 的数。", "limits-reversed": "中度上限应大于轻度上限。" },
    willWrite: (count) => `将改动“参数”表 ${count} 处，原值记入“日志”；可以撤销。`, save: "保存到工作簿", saved: (names) => `已保存：${names}。`, unchanged: "没有改动。",
    me: "我", myName: "填报人姓名", myNameHint: "填了就记住，到关闭 Excel 为止。随每次写入记入“日志”的“操作人”；不填则用签字栏的填表人。", language: "界面语言",
    about: "关于", version: (version) => `指标台账 ${version}`, host: (api) => `此 Excel 支持 ExcelApi ${api}。`, complete: "所需功能齐全。", lacks: (capability) => LACKS_ZH[capability],
  },
  "en-US": {
    plan: "Plan", limits: "Severity (percentage points)", limitsHint: "A shortfall up to the first limit is mild, up to the second moderate, beyond it severe.", signature: "Signature block",
    labels: {
      planName: "Name of the plan", planStart: "Begins", planDeadline: "Ends", mildLimit: "Mild up to", severeLimit: "Moderate up to", preparedBy: "Prepared by", checkedBy: "Checked by", headOfUnit: "Head of unit", issuer: "Issued by",
    },
    problems: { "text-too-long": "This is too long.", "month-unreadable": "Type year and month, such as 2018-03.", "start-after-deadline": "The end has to come after the beginning.", "limit-not-positive": "Type a number above 0.", "limits-reversed": "The second limit has to be above the first." },
    willWrite: (count) => `Changes ${count} cell${count === 1 ? "" : "s"} of 参数, the old values go to 日志; it can be taken back.`, save: "Save to the workbook", saved: (names) => `Saved: ${names}.`, unchanged: "Nothing was changed.",
    me: "You", myName: "Your name", myNameHint: "Kept as you type, until Excel is closed. Goes to 日志 with whatever you write; blank: the name in the signature block.", language: "Language",
    about: "About", version: (version) => `Indicator Ledger ${version}`, host: (api) => `This Excel supports ExcelApi ${api}.`, complete: "It has all that is needed.", lacks: (capability) => LACKS_EN[capability],
  },
};

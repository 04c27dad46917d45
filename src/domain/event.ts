import type { EventIssueCode } from "./issue.ts";

export const SECTIONS = ["部委", "地区", "企业", "峰会", "专题"] as const;
export type Section = (typeof SECTIONS)[number];

/** The chapters of the Zhejiang plan, so that events and indicators share one axis (design §3). */
export const THEMES = [
  "创业创新", "制造", "农业", "商务", "物流", "金融", "旅游", "交通", "海洋港口", "健康", "教育", "文化传媒", "节能环保",
  "政务服务", "社会治理", "人社民生", "关键技术", "基础设施", "其他",
] as const;
export type Theme = (typeof THEMES)[number];

export const ACTIONS = ["政策发布", "平台上线", "签约合作", "会议活动", "进展通报", "试点示范", "其他"] as const;
export type Action = (typeof ACTIONS)[number];

/** The 31 mainland provinces by their short names, in the order of GB/T 2260, then 香港 澳门 台湾. */
export const REGIONS = [
  "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
  "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾",
] as const;
export type Region = (typeof REGIONS)[number];

/** A number with its unit as the text prints them, and the words that say what it counts. */
export interface EventFigure {
  readonly value: number;
  readonly unit: string;
  readonly what: string;
}

/** One dated (or bulleted, or headed) statement about an action in a monitoring report (design §6). Dates are "YYYY-MM-DD". */
export interface PolicyEvent {
  /** Period's last month and running number, "201804-001": the same report gives the same identifiers. */
  readonly id: string;
  readonly section: Section;
  /** Ministry label, region's short name, company, or title of the summit or special item. */
  readonly subject: string;
  /** False where the label is lost and the subject was inferred from the text. */
  readonly subjectPrinted: boolean;
  readonly regions: readonly Region[];
  readonly date: string | null;
  readonly endDate: string | null;
  readonly datePrinted: string;
  /** The event as printed, mark-up and line breaks removed. */
  readonly text: string;
  readonly url: string | null;
  readonly urlDamaged: boolean;
  /** One to three, most fitting first. */
  readonly themes: readonly Theme[];
  readonly action: Action;
  /** Titles of documents issued or signed, without 《》. */
  readonly documents: readonly string[];
  readonly figures: readonly EventFigure[];
  readonly issues: readonly EventIssueCode[];
}

/** What an introductory paragraph says of regions: "北京、河北等省市出台了…文件" is an action, "福建、湖南…推动工业互联网" a theme. */
export interface Claim {
  readonly kind: "theme" | "action";
  readonly name: Theme | Action;
  readonly regions: readonly Region[];
}

/** Monitoring period, both days inclusive, "YYYY-MM-DD". */
export interface MonitoringPeriod {
  readonly start: string;
  readonly end: string;
}

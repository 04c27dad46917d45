import { REGIONS, type Region } from "../event.ts";

const MUNICIPALITIES = new Set<Region>(["北京", "天津", "上海", "重庆"]);
const AUTONOMOUS: Partial<Record<Region, readonly string[]>> = {
  内蒙古: ["内蒙古自治区", "内蒙古自治"], 广西: ["广西壮族自治区", "广西壮族自治", "广西壮族"], 西藏: ["西藏自治区", "西藏自治"],
  宁夏: ["宁夏回族自治区", "宁夏回族自治", "宁夏回族"], 新疆: ["新疆维吾尔自治区", "新疆维吾尔自治", "新疆维吾尔"],
};

function printedNames(region: Region): readonly string[] {
  if (region === "香港" || region === "澳门") return [`${region}特别行政区`];
  return AUTONOMOUS[region] ?? [MUNICIPALITIES.has(region) ? `${region}市` : `${region}省`];
}

const LABELS = REGIONS.flatMap((region) => printedNames(region).map((name) => ({ name, region })));
const NAMES = LABELS.map(({ name }) => name).join("|");
const COLUMN_WORDS = "相关政策|相关举措|国家部委|地区|企业|链接";
/**
 * Labels that lost their column stand between events: at a line's start or after a full stop or an address, before a date, another label or the
 * line's end ("200种。浙江省福建省安徽省3月26日，"). The same words inside a sentence are text.
 */
const STRAY = new RegExp(`(^|[。！？]|\\.s?html?|\\d\\.jsp)\\s*((?:(?:${NAMES}|${COLUMN_WORDS})\\s*)+)(?=(?:[➢➤]|\\d{1,2}\\s*月\\s*\\d{1,2}|$))`, "g");

export interface WithoutLabels {
  readonly text: string;
  /** Regions of the labels taken out, in printed order: hints only. */
  readonly hints: readonly Region[];
}

export function takeOutStrayLabels(text: string): WithoutLabels {
  const hints: Region[] = [];
  const cleaned = text.replace(STRAY, (_whole, before: string, labels: string) => {
    for (const match of labels.matchAll(new RegExp(NAMES, "g"))) {
      const label = LABELS.find(({ name }) => name === match[0]);
      if (label) hints.push(label.region);
    }
    return before;
  });
  return { text: cleaned, hints };
}

/** The region whose full printed name this label is, or whose name begins it ("新疆", "内蒙", "广西壮族自治区"). */
export function regionOfLabel(label: string): Region | null {
  const text = label.replace(/\s/g, "");
  if (/^内蒙/.test(text)) return "内蒙古";
  const region = REGIONS.find((name) => text.startsWith(name));
  if (!region) return null;
  const rest = text.slice(region.length);
  return /^(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区|壮族|回族|维吾尔)?(?:[（(].*[）)])?$/.test(rest) ? region : null;
}

import type { Quantity } from "./find-quantities.ts";

export const COMPARISONS = ["存量", "增量", "同比增长", "占比", "排名", "目标", "其他"] as const;
export type Comparison = (typeof COMPARISONS)[number];

const GROWTH = /(?:同比|环比|年均|年)?(?:增长|增速|增幅|上升|提高|下降|降低|提升)(?:率|幅度)?(?:了|约|为|达到?|在|近|超过?|均)*$/u;
const SHARE_BEFORE = /(?:占|比重|比例|占比|覆盖率?|普及率|使用率|利用率|上云率|入户率|覆盖面)[^，；]{0,8}$/u;
const AIM = /力争|目标(?:是|为)|计划(?:到|于|在|今后)|预计|将(?:达|建|新|实现|完成)/u;
const ADDED = /新(?:增|设|建|认定|培育|引进|开|签|上线|注册|登记|评)|增加|减少|评选|征集/u;
/** What is done within a year adds to what there is. */
const DONE = /认定|培育|创建|建成|入选|引进|签约|发布|列入/u;
const TOTAL = /累计|总计|总数|共有|共计|已|拥有|在册|现有|达到?|在役|存量|总量|截[至止]/u;
const AVERAGE = /日均|月均|年均|平均|人均|每[天日月年个]/u;
const MONEY = /元$/u;
/** Services, visits, meetings and times happen; they are no stock unless they are added up. */
const HAPPENS = /次$|^[万亿]*(?:场|单|笔|批)$|^(?:年|天|小时|分钟|秒|工作日|个工作日|毫秒|个月|期|届|倍)$/u;
/** 62%的中小学校, 90%以上事项: a part of what follows; not 上浮20%标准. */
const PART_OF = /^(?:以上|左右)?的?(?!以上|左右|以下|以内)\p{Script=Han}{2}/u;
const CHANGE = /(?:上浮|下浮|减少|给予|补贴|补助|按|提高|降低|增长)$/u;
/** Less paper and time is a relief, no growth on the year before. */
const RELIEF = /材料|时间|成本|时限/u;
const PER_CENT = /^%$|百分点$|^成$/u;

/** Verbs of a clause of its own; without one a noun and its number go on with the clause before. */
const VERB = /建|形成|拥有|纳入|覆盖|接入|达|入驻|落地|集聚|开通|完成|实现|提供|参与|认定|培育|有|为|共|累计|在/u;

/** What stands around a figure. `dated`: it belongs to a year or a part of one, not to a day. `last`: what the figure before it in the sentence says. */
export interface FigureContext {
  readonly before: string;
  readonly after: string;
  readonly dated: boolean;
  readonly last: Comparison | null;
}

/** What a figure says, from the words of its clause before and behind it. */
export function classifyFigure(quantity: Pick<Quantity, "form" | "unit">, context: FigureContext): Comparison {
  const own = ownComparison(quantity, context);
  const goesOn = own === "存量" && context.last === "增量" && (/^其中/u.test(context.before) || !VERB.test(context.before + context.after.slice(0, 6)));
  return goesOn ? "增量" : own;
}

function ownComparison({ form, unit }: Pick<Quantity, "form" | "unit">, { before, after, dated }: FigureContext): Comparison {
  if (form === "rank") return "排名";
  if (AIM.test(before)) return "目标";
  if (form === "fraction") return "占比";
  if (PER_CENT.test(unit)) return sharesAndRates(before, after);
  // How many indicators there are is the report's own count.
  if (AVERAGE.test(before) || /^指标/u.test(after)) return "其他";
  const nearest = before.slice(before.lastIndexOf("、") + 1);
  if (MONEY.test(unit)) return /累计/u.test(before) ? "存量" : /增加(?!值)/u.test(before.slice(-6)) ? "增量" : "其他";
  if (HAPPENS.test(unit)) return /累计/u.test(before) && !/^(?:年|天|小时|分钟)/u.test(unit) ? "存量" : "其他";
  if (/累计|总数/u.test(nearest)) return "存量";
  if (ADDED.test(before) || ADDED.test(/^[^，。；]{0,8}/u.exec(after)?.[0] ?? "")) return "增量";
  if (dated && DONE.test(before) && !TOTAL.test(before)) return "增量";
  if (dated && /实施|组织|举办|开展/u.test(before)) return "其他";
  return "存量";
}

function sharesAndRates(before: string, after: string): Comparison {
  if (GROWTH.test(before) && !RELIEF.test(before)) return "同比增长";
  return SHARE_BEFORE.test(before) || (PART_OF.test(after) && !CHANGE.test(before)) ? "占比" : "其他";
}

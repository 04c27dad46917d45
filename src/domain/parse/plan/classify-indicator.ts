import { Decimal } from "decimal.js";
import type { Direction, Kind, ThresholdOperator } from "../../indicator.ts";
import type { ValueSense } from "./read-plan-value.ts";

/** What is known of an indicator before it is classified. `target`: its number, or null for a target in words or none. */
export interface IndicatorWords {
  readonly name: string;
  readonly unit: string;
  readonly target: Decimal | null;
  /** True where the target is a sentence. */
  readonly inWords: boolean;
  readonly op: ThresholdOperator | null;
  readonly sense: ValueSense;
  /** True where the target lies below the baseline or the targets of the years fall: less is wanted. */
  readonly falls?: boolean;
}

/** How an indicator is to be judged (design §3, §4). */
export interface Classification {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly cap: Decimal | null;
  /** False where neither name nor unit says what kind it is: taken for a stock. */
  readonly certain: boolean;
  /** True where only the falling targets say that less is better, not the words. */
  readonly inferred: boolean;
}

const RANK = /排名|排位|位次|名次|位居|位列/u;
/** A rank has no unit but a place: 排名前十的企业(家) are counted. */
const RANK_UNIT = /^(?:|位|名)$/u;
const REDUCTION = /(?:降低|下降|减少|降幅|压减|压缩|压降|削减|缩短|减排|精简)(?:率|幅度|比例|比率|比重|量|数|程度)?(?:累计)?$|(?:降低|下降|削减|压减|减排|减少)(?:率|幅度)/u;
/** Shares of a whole: they end at 100 %. Rates of growth, profit, exchange or fulfilment do not, nor lines a household (固定宽带家庭普及率 is above 120 % in places). */
const SHARE = /覆盖|实现率|普及率|使用率|利用率|渗透率|达标率|合格率|优良率|入网率|接入率|联网率|入户率|通达率|占比|比重|比例|满意[度率]|办[理结]率|可办率|上云率|开通率|到位率|知晓率|率$/u;
/** A share although no unit is printed. */
const SHARE_NAME = /(?<!生产|汇|利)率$|占比$|比重$|比例$|覆盖面$|满意度$/u;
const NO_SHARE = /增长|增速|增幅|提高|提升|倍|利润|收益|回报|杠杆|汇率|利率|负债|周转|生产率|产销|贡献|净利|完成率|达成率|(?:宽带|电话|手机|移动).*普及率/u;
const INDEX = /指数|系数|得分|评分|评价分/u;
const PER_CENT = /^[%‰]$|百分点$/u;
const PER_CENT_ONLY = /^%?$/u;
/** What comes about within a year. 额度 is a limit, 余额 a stock. */
const FLOW = /(?<!余|限|定|名)额(?!度)|产值|收入|投资|经费|交易量|业务量|产量|销量|销售|利润|税收|营收|增加值|支出|吞吐量|货运量|客运量|周转量|新增|快递量|旅游人[次数]|接待量|访问量|发电量|生产总值|总产出|消费规模|交易规模|成交规模|就业人?数?$/u;
const YEARLY_UNIT = /人次|家次|班次|车次|架次/u;
/** Values per head or per unit of something are levels, not sums: 全员劳动生产率, 人均收入, 亩均税收. */
const LEVEL = /^[每万亿][^，]{0,3}元|生产率|人均|亩均|户均|地均|单位|平均|每|均[^衡]|余额|存量|累计|保有量|容量|能力|总规模|带宽|速率|浓度|时间|时限/u;
const MEASURED_LEVEL = /\/.+$|^(?:天|日|个?工作日|个?月|小时|分钟|秒|年|岁|倍|分|Mbps|Gbps|Tbps|kbps|GB|TB|PB|EB|MB|‰)$|度$|瓦$|米$|亩$|顷$|里$/iu;
const COUNTED = /(?:家|个|户|人|名|项|件|台|台套|套|座|所|辆|条|处|张|种|部|款|站|只|支|篇|册|例|起|宗|头|根|架|艘|线|对|片|株|期|批|届|场|门|间|栋|幢|盏)$/u;
const LESS_IS_BETTER = /死亡|事故|能耗|排放|PM|污染|失业|投诉|时限|耗时|用时|办理时间|响应时间|成本|负担|漏损|逾期|拥堵|延误|发病|发案|赤字|负债|不良|贫困|差错|故障|损失|浓度|逆差|缺口|空置|淘汰|违法|违规|费用|能源消[耗费]|煤炭消费|用水量|水耗|电耗|煤耗|物耗|二氧化碳|化学需氧量|氨氮|二氧化硫|氮氧化物|劣[VⅤ五]类|药占比|住院日|自付|个人卫生支出|基尼|恩格尔|收入比$|重复率|流失率|空驶率|漏报|退货率|误[码诊]率|辍学/iu;
/** How long or how often people have to: 办结时间(天), 跑动次数(次). A time of service is to grow. */
const EFFORT = /(?:时间|时长|周期|跑动|跑腿|环节|材料|时延|延时)(?:次数|数|数量)?$/u;
const EFFORT_UNIT = /^(?:天|日|个?工作日|小时|分钟|秒|次|个|份|项|件)$/u;
const SERVICE_TIME = /无故障|运行|在线|服务|开放|续航|培训|学习/u;
/** What is done about such things is to grow: 污染治理率, 投诉办结率, 拥堵路段监测覆盖率, PM2.5 监测点. */
const REMEDY = /覆盖|监测|处理|处置|办结|治理|达标|查处|回复|响应率|利用|整改|化解|防控|防治|预防|预警|覆盖面|脱贫|减贫|出列|优良|合格|满意|公示|平台|系统|企业|机构|设施|淘汰落后|产出|节约|降低|下降|减少|报销|补偿/u;

/** Kind, direction and natural cap from name, unit and target. The words decide in the order of the lines below. */
export function classifyIndicator(words: IndicatorWords): Classification {
  const worded = directionOf(words);
  const { kind, certain } = kindOf(words);
  if (kind === "rank" || kind === "reduction" || kind === "qualitative") return { kind, direction: kind === "rank" ? "lower" : "higher", cap: null, certain, inferred: false };
  const inferred = words.op === null && worded === "higher" && words.falls === true;
  return { kind, direction: inferred ? "lower" : worded, cap: kind === "ratio" && words.sense !== "growth" ? capOf(words) : null, certain, inferred };
}

function kindOf({ name, unit, op, sense, inWords }: IndicatorWords): Pick<Classification, "kind" | "certain"> {
  if (inWords) return { kind: "qualitative", certain: true };
  if ((RANK.test(name) && RANK_UNIT.test(unit)) || sense === "rank") return { kind: "rank", certain: true };
  if (op !== null) return { kind: "threshold", certain: true };
  if (sense === "growth") return { kind: "ratio", certain: true };
  if (REDUCTION.test(name) || sense === "reduction") return { kind: "reduction", certain: true };
  if (INDEX.test(name)) return { kind: "index", certain: true };
  if (PER_CENT.test(unit) || (unit === "" && SHARE_NAME.test(name))) return { kind: "ratio", certain: true };
  const level = LEVEL.test(name);
  if (!level && (FLOW.test(name) || YEARLY_UNIT.test(unit))) return { kind: "flow", certain: true };
  return { kind: "stock", certain: level || COUNTED.test(unit) || MEASURED_LEVEL.test(unit) };
}

/** A comparison says it itself; else the words do. */
function directionOf({ name, unit, op, sense }: IndicatorWords): Direction {
  if (op !== null) return op === "<" || op === "<=" ? "lower" : "higher";
  if (sense === "ceiling") return "lower";
  if (EFFORT.test(name) && EFFORT_UNIT.test(unit) && !SERVICE_TIME.test(name)) return "lower";
  return LESS_IS_BETTER.test(name) && !REMEDY.test(name) ? "lower" : "higher";
}

/** 100 for shares in per cent, 1 for a ratio whose target is one. A target above that shows that this share has another limit (部/百人). */
function capOf({ name, unit, target }: IndicatorWords): Decimal | null {
  if (!SHARE.test(name) || NO_SHARE.test(name)) return null;
  const limit = new Decimal(unit === "" && (target?.lte(1) ?? false) ? 1 : 100);
  return PER_CENT_ONLY.test(unit) && !(target?.gt(limit) ?? false) ? limit : null;
}

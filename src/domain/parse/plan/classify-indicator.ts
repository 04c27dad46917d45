import { Decimal } from "decimal.js";
import type { Direction, Kind, Schedule, ThresholdOperator } from "../../indicator.ts";

/** How an indicator is to be judged, as its name, unit and target let conclude. */
export interface IndicatorSetup {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly schedule: Schedule;
  readonly cap?: Decimal;
  readonly accumulate?: "ytd";
  /** True where nothing in name or unit says what kind it is. */
  readonly kindUnclear: boolean;
}

const RANK = /排名|位次|名次|位居|列第/;
const REDUCTION = /(?:降低|下降|减少|降幅|压减|削减)(?:率|幅度|比例|量)?$|降低率|下降率|累计(?:降低|下降)/;
/** Shares that have a natural limit of 100 %. */
const SHARE = /覆盖|实现率|普及率|完成率|使用率|渗透率|达标率|合格率|优良率|入网率|接入率|联网率|占比|比重|比例|覆盖面|满意度|办理率|可办率/;
const INDEX = /指数|系数|得分|评分/;
const FLOW = /额$|额(?!度)|产值|收入|投资|交易量|产量|销量|利润|税收|增加值|支出|吞吐量|新增|产出/;
/** Values per head or per unit are levels, not sums. */
const LEVEL = /生产率|人均|单位|平均|每/;
const LOWER = /死亡|事故|能耗|排放|PM|pm|污染|失业|投诉|时限|耗时|成本|负担|漏|逾期|拥堵(?!.*监测)|延误|发病/;
const STOCK_UNITS = /^(?:万|亿|百|千)*(?:家|个|户|人|名|项|件|台|套|座|所|辆|条|处|张|种|部|款|公里|千米|站|只|支)$/;

/** Kind and direction from the words (design §3, §4). A target with an operator is a threshold; a target in words is qualitative. */
export function classifyIndicator(name: string, unit: string, target: "number" | "text", op: ThresholdOperator | null): IndicatorSetup {
  const direction: Direction = RANK.test(name) || LOWER.test(name) || op === "<" || op === "<=" ? "lower" : "higher";
  if (target === "text") return { kind: "qualitative", direction: "higher", schedule: "none", kindUnclear: false };
  if (RANK.test(name)) return { kind: "rank", direction: "lower", schedule: "linear", kindUnclear: false };
  if (op !== null) return { kind: "threshold", direction, schedule: "none", kindUnclear: false };
  if (REDUCTION.test(name)) return { kind: "reduction", direction: "higher", schedule: "linear", kindUnclear: false };
  if (unit === "%" || unit === "‰") return { kind: "ratio", direction, schedule: "linear", ...(SHARE.test(name) && unit === "%" ? { cap: new Decimal(100) } : {}), kindUnclear: false };
  if (INDEX.test(name)) return { kind: "index", direction, schedule: "linear", kindUnclear: false };
  if (FLOW.test(name) && !LEVEL.test(name)) return { kind: "flow", direction, schedule: "linear", accumulate: "ytd", kindUnclear: false };
  return { kind: "stock", direction, schedule: "linear", kindUnclear: !STOCK_UNITS.test(unit) && !LEVEL.test(name) };
}

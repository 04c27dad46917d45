import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { classifyIndicator } from "../../../../src/domain/parse/plan/classify-indicator.ts";
import { readPlanValue } from "../../../../src/domain/parse/plan/read-plan-value.ts";

function classified(name: string, unit: string, printed: string): string {
  const target = readPlanValue(printed);
  const number = target.kind === "number" ? target : null;
  const { kind, direction, cap } = classifyIndicator({ name, unit, target: number?.value ?? null, inWords: target.kind === "words", op: number?.op ?? null, sense: number?.sense ?? null });
  return `${kind} ${direction}${cap === null ? "" : ` ≤${cap.toString()}`}`;
}

describe("an indicator's kind, direction and cap", () => {
  it.each([
    ["高新技术企业", "家", "3000", "stock higher"],
    ["规模以上工业企业全员劳动生产率", "万元/人", "20", "stock higher"],
    ["人均可支配收入", "元", "50000", "stock higher"],
    ["全省网络零售额", "万亿元", "12", "flow higher"],
    ["软件业务收入", "亿元", "900", "flow higher"],
    ["贷款余额", "亿元", "900", "stock higher"],
    ["接待游客", "万人次", "900", "flow higher"],
    ["行政村覆盖率", "%", "95", "ratio higher ≤100"],
    ["移动电话普及率", "%", "120", "ratio higher"],
    ["网络零售额增长率", "%", "25", "ratio higher"],
    ["城镇登记失业率", "%", "4.5", "ratio lower ≤100"],
    ["一网通办率", "%", "95", "ratio higher ≤100"],
    ["主营业务收入利润率", "%", "7", "ratio higher"],
    ["投资完成率", "%", "100", "ratio higher"],
    ["固定宽带家庭普及率", "%", "90", "ratio higher"],
    ["污染地块治理率", "%", "90", "ratio higher ≤100"],
    ["信息化和工业化融合指数", "", "85", "index higher"],
    ["融合指数全国排名", "", "3", "rank lower"],
    ["融合指数全国位次", "", "前3", "rank lower"],
    ["全国排名前百的企业", "家", "3", "stock higher"],
    ["网络速率", "Mbps", "前三", "rank lower"],
    ["万元产值能耗下降率", "%", "18", "reduction higher"],
    ["单位产值能耗", "%", "降低18%", "reduction higher"],
    ["PM2.5浓度", "微克/立方米", "35", "stock lower"],
    ["PM2.5浓度", "微克/立方米", "控制在35以内", "threshold lower"],
    ["PM2.5监测点", "个", "35", "stock higher"],
    ["单位产值能耗降低", "%", "≥18", "threshold higher"],
    ["交通事故死亡人数", "人", "300", "stock lower"],
    ["网络覆盖率", "%", "90%以上", "threshold higher"],
    ["宽带覆盖率", "", "90", "ratio higher ≤100"],
    ["宽带覆盖率", "", "0.9", "ratio higher ≤1"],
    ["企业开办时间", "天", "3", "stock lower"],
    ["在线学习时间", "小时", "3", "stock higher"],
    ["研究经费", "亿元", "3", "flow higher"],
    ["数据共享平台", "", "全面建成", "qualitative higher"],
  ])("%s (%s), %s: %s", (name, unit, target, expected) => {
    expect(classified(name, unit, target)).toBe(expected);
  });

  it("says when neither name nor unit tells the kind", () => {
    const words = { name: "平台", target: new Decimal(3), inWords: false, op: null, sense: null };
    expect(classifyIndicator({ ...words, unit: "" }).certain).toBe(false);
    expect(classifyIndicator({ ...words, unit: "个" }).certain).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { readPeriod } from "../../../src/domain/parse/read-period.ts";

describe("readPeriod", () => {
  it.each([
    ["本监测期内(2018 年 3 月 16—2018 年 4 月 15 日)，各地推进。", "2018-03-16", "2018-04-15"],
    ["本监测期内（2018 年 12 月 16 日-2019 年 1 月 15 日），各地推进。", "2018-12-16", "2019-01-15"],
    ["监测期：2020年2月16日至3月15日", "2020-02-16", "2020-03-15"],
    ["监测时间：2020年12月16日—1月15日", "2020-12-16", "2021-01-15"],
    ["监测期２０１９年３月１日～３１日", "2019-03-01", "2019-03-31"],
    ["（2019年3月16日-2019年4月15日）", "2019-03-16", "2019-04-15"],
    ["监测时间：2019.5.16—2019.6.15", "2019-05-16", "2019-06-15"],
    ["监测期：2019-12-16至01-15", "2019-12-16", "2020-01-15"],
    ["监测周期 2019/5/16-6/15", "2019-05-16", "2019-06-15"],
  ])("reads %s", (line, start, end) => {
    expect(readPeriod(["“互联网+”舆情监测", line])).toEqual({ period: { start, end }, printed: true });
  });

  it("takes the customary period of the month in the title, marked as not printed", () => {
    expect(readPeriod(["(2018 年 1 月)"])).toEqual({ period: { start: "2017-12-16", end: "2018-01-15" }, printed: false });
  });

  it("does not take a plan's years or an event's range for the period", () => {
    expect(readPeriod(["印发行动计划（2018—2022年），4月12日至13日在甲市举行会议。"])).toBeNull();
  });

  it("refuses a period that ends before it starts or names a day that does not exist", () => {
    expect(readPeriod(["监测期：2019年3月16日-2019年2月15日"])).toBeNull();
    expect(readPeriod(["监测期：2019年2月30日-2019年3月15日"])).toBeNull();
  });
});

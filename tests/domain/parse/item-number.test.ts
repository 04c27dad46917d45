import { describe, expect, it } from "vitest";
import { numberedItem, withoutItemNumbers } from "../../../src/domain/parse/item-number.ts";

describe("numbers of list items", () => {
  it.each([
    ["（一）4月22日，甲市开通平台。（二）4月23日，乙市签约。", "4月22日，甲市开通平台。4月23日，乙市签约。"],
    ["1、4月18日，甲。2、2018年5月3日，乙。", "4月18日，甲。2018年5月3日，乙。"],
    ["①4月1日，甲；②4月2日，乙。", "4月1日，甲；4月2日，乙。"],
    ["3.5月1日，甲。", "5月1日，甲。"],
  ])("are taken off before a date: %s", (text, expected) => {
    expect(withoutItemNumbers(text)).toBe(expected);
  });

  it.each(["增长3.5个百分点，到5月1日为止。", "共12、13两项；第（一）条。", "12月1日，甲。", "2018年4月1日，甲。"])("leave numbers alone that are none: %s", (text) => {
    expect(withoutItemNumbers(text)).toBe(text);
  });

  it("give the text of an item", () => {
    expect(numberedItem("（三）丙公司发布白皮书。")).toBe("丙公司发布白皮书。");
    expect(numberedItem("2.0版本上线。")).toBeNull();
  });
});

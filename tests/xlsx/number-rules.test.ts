import { expect, it } from "vitest";
import { numberRules } from "../../src/xlsx/number-rules.ts";

const BAR = "{69B880FE-EE90-4579-8DC7-726568CE8FC8}";
const LINK = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";

it("gives rules priorities that count up and bars identifiers that do not change", () => {
  const sheet = (id: string, [first, second]: readonly [number, number]): string => [
    `<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="${first}" operator="equal"><formula>"a"</formula></cfRule></conditionalFormatting>`,
    `<conditionalFormatting sqref="B1"><cfRule type="dataBar" priority="${second}"><extLst><ext uri="${LINK}"><x14:id>${id}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    `<extLst><x14:cfRule type="dataBar" id="${id}"></x14:cfRule></extLst>`,
  ].join("");
  expect(numberRules(sheet(BAR, [1, 1]), 3)).toBe(sheet("{00000003-0000-4000-8000-000000000001}", [1, 2]));
});

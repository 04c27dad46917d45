import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GIST_LENGTH, makeGist } from "../../../src/domain/parse/make-gist.ts";

describe("makeGist", () => {
  it.each([
    ["3月5日消息，近日，甲市上线停车平台。平台覆盖全市。", "甲市上线停车平台"],
    ["3月5日，甲市发文。", "甲市发文"],
    ["甲市与乙公司签约，双方将在城市管理、交通出行、公共安全等多个领域展开全面深入的合作，共建智慧城市。", "甲市与乙公司签约，双方将在城市管理、交通出行、公共安全等多个领域展开全面深入的…"],
    ["甲市与乙公司签署战略合作协议共建智慧城市平台，双方将在城市管理、交通出行等领域展开全面深入的合作，", "甲市与乙公司签署战略合作协议共建智慧城市平台"],
    ["", ""],
  ])("sums %s up as %s", (text, gist) => {
    expect(makeGist(text)).toBe(gist);
  });

  it("never exceeds its length and never keeps a title's opening bracket alone at a clause cut", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("甲市", "，", "《关于", "》", "平台", "。", "“", "”"), { maxLength: 60 }), (tokens) => {
      expect(makeGist(tokens.join("")).length).toBeLessThanOrEqual(GIST_LENGTH);
    }));
  });
});

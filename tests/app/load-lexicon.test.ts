import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../src/app/load-lexicon.ts";
import { ACTIONS, REGIONS, THEMES } from "../../src/domain/event.ts";
import { findRegions } from "../../src/domain/parse/find-regions.ts";

const lexicon = loadLexicon();

describe("loadLexicon", () => {
  it("builds the lexicon once", () => {
    expect(loadLexicon()).toBe(lexicon);
  });

  it("knows every province by its short name", () => {
    for (const region of REGIONS) expect(findRegions(region, lexicon).map((mention) => mention.region)).toEqual([region]);
  });

  it("has patterns for every theme and action but 其他, each only once", () => {
    const themes = lexicon.themes.map(({ name }) => name);
    expect(new Set(themes)).toEqual(new Set(THEMES.filter((theme) => theme !== "其他")));
    expect(themes).toHaveLength(THEMES.length - 1);
    const actions = lexicon.actions.map(({ name }) => name);
    expect([...new Set(actions)]).toHaveLength(actions.length);
    for (const action of ACTIONS.filter((name) => name !== "其他")) expect(actions).toContain(action);
  });

  it("weighs with positive numbers, and no pattern finds the empty text", () => {
    for (const { patterns } of [...lexicon.themes, ...lexicon.actions]) {
      for (const { pattern, weight } of patterns) {
        expect(weight).toBeGreaterThan(0);
        expect("".match(pattern)).toBeNull();
      }
    }
  });

  it("gives no name to two companies", () => {
    const names = lexicon.companies.flatMap((company) => company.names);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("lists longer places and organs before shorter ones that begin alike", () => {
    for (const places of lexicon.places.values()) {
      const lengths = places.map(({ name }) => name.length);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }
    expect(lexicon.organs.indexOf("国务院办公厅")).toBeLessThan(lexicon.organs.indexOf("国务院"));
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { behaviours } from "../../../src/workbench/objects/behaviours.ts";
import { readDefinitions } from "../../../src/workbench/surface/read-definitions.ts";
import { readLibrary } from "../../../src/workbench/surface/read-library.ts";
import type { ApiSurface } from "../../../src/workbench/surface/api-surface.ts";
import { installedSurface } from "../setup/installed-surface.ts";

let surface: ApiSurface;

beforeAll(async () => {
  surface = await installedSurface();
});

describe("the surface of the installed library", () => {
  it("has its classes, members, events and enums", () => {
    const classes = Object.values(surface.classes);
    const count = (of: (one: ApiSurface["classes"][string]) => object): number => classes.reduce((sum, one) => sum + Object.keys(of(one)).length, 0);
    expect(classes.length).toBeGreaterThan(220);
    expect(count(({ scalars }) => scalars)).toBeGreaterThan(800);
    expect(count(({ methods }) => methods)).toBeGreaterThan(1100);
    expect(count(({ navigations }) => navigations)).toBeGreaterThan(220);
    expect(count(({ events }) => events)).toBeGreaterThan(55);
    expect(Object.keys(surface.enums).length).toBeGreaterThan(150);
  });

  it("knows wire names, updatability, API sets and types", () => {
    expect(surface.classes["Range"]?.scalars["NumberFormat"]).toMatchObject({ name: "numberFormat", updatable: true, api: "ExcelApi 1.1" });
    expect(surface.classes["Range"]?.scalars["Address"]).toMatchObject({ updatable: false, type: { kind: "string" } });
    expect(surface.classes["Worksheet"]?.navigations["PageLayout"]).toEqual({ name: "pageLayout", result: "PageLayout", api: "ExcelApi 1.9" });
    expect(surface.classes["TableCollection"]).toMatchObject({ isCollection: true, item: "Table" });
    expect(surface.classes["Worksheet"]?.events["onChanged"]).toEqual({ eventType: 10, register: "_RegisterDataChangedEvent" });
    expect(surface.enums["SheetVisibility"]).toEqual(["Visible", "Hidden", "VeryHidden"]);
  });

  it("has every member that a behaviour is written for", () => {
    const unknown = [...behaviours].flatMap(([type, { get = {}, set = {}, nav = {}, call = {} }]) => {
      const known = surface.classes[type];
      if (!known) return [type];
      const missing = (given: object, among: object): string[] => Object.keys(given).filter((name) => !(name in among)).map((name) => `${type}.${name}`);
      const readOnly = Object.keys(set).filter((name) => known.scalars[name]?.updatable !== true).map((name) => `${type}.${name} =`);
      const methods = Object.keys(call).filter((name) => !(name in known.methods) && !(`${name}OrNullObject` in known.methods)).map((name) => `${type}.${name}()`);
      return [...missing(get, known.scalars), ...readOnly, ...missing(nav, known.navigations), ...methods];
    });
    expect(unknown).toEqual([]);
  });
});

describe("behaviours", () => {
  it("say in every file which Microsoft page they follow", () => {
    const folder = join(import.meta.dirname, "../../../src/workbench/objects");
    const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
    const behaving = files.filter(({ text }) => /= define\(|: Behaviour<\w+> = \{/.test(text));
    expect(behaving.length).toBeGreaterThan(20);
    expect(behaving.filter(({ text }) => !/(?:learn|support)\.microsoft\.com/.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe("reading", () => {
  it("takes members out of the code of a class", () => {
    const library = `
      Object.defineProperty(Thing.prototype, "_className", { get: function () { return "Thing"; } });
      Object.defineProperty(Thing.prototype, "_scalarPropertyNames", { get: function () { return ["name", "size"]; } });
      Object.defineProperty(Thing.prototype, "_scalarPropertyOriginalNames", { get: function () { return ["Name", "Size"]; } });
      Object.defineProperty(Thing.prototype, "_scalarPropertyUpdateable", { get: function () { return [true, false]; } });
      Object.defineProperty(Thing.prototype, "size", { get: function () { _throwIfApiNotSupported("Thing.size", _defaultApiSetName, "1.9", h); return this._S; } });
      Object.defineProperty(Thing.prototype, "part", { get: function () { return this._p = _createPropertyObject(Excel.Part, this, "Part", false, 4); } });
      Thing.prototype.turn = function (by) { _invokeMethod(this, "Turn", 0, [by], 0, 0); };
      Thing.prototype.other = function (id) { return _createMethodObject(Excel.Thing, this, "GetOther", 1, [id], false, true, null, 4); };`;
    expect(readLibrary(library)).toEqual({
      Thing: {
        isCollection: false,
        scalars: { Name: { name: "name", updatable: true, api: "ExcelApi 1.1" }, Size: { name: "size", updatable: false, api: "ExcelApi 1.9" } },
        navigations: { Part: { name: "part", result: "Part", api: "ExcelApi 1.1" } },
        methods: { Turn: { name: "turn", parameters: ["by"], api: "ExcelApi 1.1" }, GetOther: { name: "other", parameters: ["id"], result: "Thing", api: "ExcelApi 1.1" } },
        events: {},
      },
    });
  });

  it("takes types out of the definitions", () => {
    const { classes, enums, interfaces } = readDefinitions(`declare namespace Excel {
      enum Colour { red = "Red", blue = "Blue" }
      interface Options { wide?: boolean; }
      class Thing { kind: Excel.Colour | "Red" | "Blue"; turn(by?: number, options?: Excel.Options): void; }
    }`);
    expect(enums).toEqual({ Colour: ["Red", "Blue"] });
    expect(interfaces).toEqual({ Options: { wide: { optional: true, type: { kind: "boolean" } } } });
    expect(classes["Thing"]?.properties["kind"]).toEqual({ kind: "union", of: [{ kind: "enum", name: "Colour" }, { kind: "literal", value: "Red" }, { kind: "literal", value: "Blue" }] });
    expect(classes["Thing"]?.methods["turn"]).toEqual([[{ name: "by", optional: true, type: { kind: "number" } }, { name: "options", optional: true, type: { kind: "interface", name: "Options" } }]]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { manifestFor } from "../src/cli/manifest-for.ts";

const root = resolve(import.meta.dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const { window } = new JSDOM();

/** Throws where the text is no well-formed XML. */
function parse(xml: string): Document {
  const parsed = new window.DOMParser().parseFromString(xml, "application/xml");
  const fault = parsed.getElementsByTagName("parsererror")[0];
  if (fault) throw new Error(fault.textContent ?? "not well-formed");
  return parsed;
}

/** Every element of this local name below `place`, in document order. */
function all(place: Document | Element, name: string): Element[] {
  return [...place.getElementsByTagNameNS("*", name)];
}

const attribute = (place: Element, name: string): string => place.getAttribute(name) ?? "";
const values = (places: readonly Element[], name: string): string[] => places.flatMap((place) => place.getAttribute(name) ?? []);
const manifest = parse(text);
const resources = all(manifest, "Resources").flatMap((place) => [...place.children]).flatMap((kind) => [...kind.children]);
const resource = (id: string): Element | undefined => resources.find((each) => attribute(each, "id") === id);
const addresses = (place: Document): string[] => values(all(place, "*"), "DefaultValue").filter((value) => value.startsWith("http"));

/** Width and height in a PNG's header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  it("is refused by these tests where it is not well-formed", () => {
    expect(() => parse(text.replace("</Resources>", ""))).toThrow();
  });

  it("gives each control, group, tab and resource an id of its own, and each id is used", () => {
    const ids = values(all(manifest, "*"), "id");
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const used = new Set(values(all(manifest, "*"), "resid"));
    expect([...used].filter((id) => !resource(id))).toEqual([]);
    expect(resources.map((each) => attribute(each, "id")).filter((id) => !used.has(id))).toEqual([]);
  });

  it("has resource ids within 32 characters", () => {
    expect(resources.map((each) => attribute(each, "id")).filter((id) => id.length > 32)).toEqual([]);
  });

  it.each([["ShortStrings", 125], ["LongStrings", 250]])("has %s within %i characters in both languages", (kind, limit) => {
    const strings = all(manifest, kind).flatMap((place) => [...values(all(place, "*"), "DefaultValue"), ...values(all(place, "*"), "Value")]);
    expect(strings.length).toBeGreaterThan(0);
    expect(strings.filter((string) => string.length > limit || string.trim() === "")).toEqual([]);
  });

  it("has labels within 32 characters in both languages", () => {
    const labels = values(all(manifest, "Label"), "resid").flatMap((id) => resource(id) ?? []);
    const words = labels.flatMap((label) => [attribute(label, "DefaultValue"), ...values(all(label, "Override"), "Value")]);
    expect(words.filter((word) => word.length > 32)).toEqual([]);
  });

  it("words everything in Chinese and in English", () => {
    expect(all(manifest, "DefaultLocale")[0]?.textContent).toBe("zh-CN");
    const worded = [...all(manifest, "String"), ...all(manifest, "DisplayName"), ...all(manifest, "Description").filter((place) => place.hasAttribute("DefaultValue"))];
    expect(worded.length).toBeGreaterThan(20);
    for (const place of worded) {
      expect(attribute(place, "DefaultValue")).toMatch(/\p{Script=Han}/u);
      const english = all(place, "Override").filter((override) => attribute(override, "Locale") === "en-US");
      expect(values(english, "Value")).toEqual([expect.stringMatching(/^[\x20-\x7e]+$/)]);
    }
  });

  it("has the ribbon of the handbook", () => {
    const word = (place: Element): string => attribute(resource(attribute(all(place, "Label")[0] ?? place, "resid")) ?? place, "DefaultValue");
    const tab = all(manifest, "CustomTab");
    expect(tab.flatMap((place) => [...place.children].filter((child) => child.localName === "Label")).map((label) => attribute(resource(attribute(label, "resid")) ?? label, "DefaultValue"))).toEqual(["指标台账"]);
    expect(all(manifest, "Group").map((group) => [word(group), ...all(group, "Control").map(word)])).toEqual([
      ["数据", "导入报告", "打开新月份"],
      ["分析", "检查数据", "刷新透视"],
      ["报告", "生成状态报告", "打印设置"],
      ["面板", "打开面板"],
    ]);
  });

  it("runs functions that the page of functions associates", () => {
    const file = resource(attribute(all(manifest, "FunctionFile")[0] ?? manifest.documentElement, "resid"));
    expect(new URL(attribute(file ?? manifest.documentElement, "DefaultValue")).pathname).toBe("/commands.html");
    const names = all(manifest, "FunctionName").map((name) => name.textContent);
    const associated = [...readFileSync(join(root, "src/commands/main.ts"), "utf8").matchAll(/actions\.associate\("(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["refreshLedger", "setUpPrinting"]);
    expect(associated).toEqual(names);
  });

  it("opens one pane, at the view of each button that acts there", () => {
    expect([...new Set(all(manifest, "TaskpaneId").map((id) => id.textContent))]).toEqual(["IndicatorLedger"]);
    const views = all(manifest, "Action").flatMap((action) => values(all(action, "SourceLocation"), "resid")).map((id) => new URL(attribute(resource(id) ?? manifest.documentElement, "DefaultValue")));
    expect(views.map((url) => `${url.pathname}${url.search}`)).toEqual(
      ["import", "month", "check", "report", "overview"].map((view) => `/taskpane.html?view=${view}`),
    );
  });

  it("names icons that exist in the size it says", () => {
    const ribbon = all(manifest, "Icon").flatMap((icon) => [...icon.children]).map((image) => ({ size: Number(attribute(image, "size")), url: attribute(resource(attribute(image, "resid")) ?? image, "DefaultValue") }));
    const store = [["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const;
    const icons = [...ribbon, ...store.map(([name, size]) => ({ size, url: attribute(all(manifest, name)[0] ?? manifest.documentElement, "DefaultValue") }))];
    expect(icons).toHaveLength(11 * 3 + 2);
    for (const { size, url } of icons) expect(pngSize(join(root, new URL(url).pathname))).toEqual([size, size]);
    for (const place of all(manifest, "Icon")) expect(all(place, "Image").map((image) => attribute(image, "size"))).toEqual(["16", "32", "80"]);
    for (const size of [16, 32, 64, 80, 128]) expect(pngSize(join(root, "assets", `icon-${size}.png`))).toEqual([size, size]);
  });

  it("keeps every address under one https origin, the add-in's own domain", () => {
    expect([...new Set(addresses(manifest).map((url) => new URL(url).origin))]).toEqual(["https://localhost:3000"]);
    expect(all(manifest, "AppDomain").map((domain) => domain.textContent)).toEqual(["https://localhost:3000"]);
    const support = attribute(all(manifest, "SupportUrl")[0] ?? manifest.documentElement, "DefaultValue");
    expect(existsSync(join(root, new URL(support).pathname))).toBe(true);
  });

  // The contract suite runs the adapter on this set in the stand-in, which refuses every member of a newer one.
  it("asks for the oldest set that the Office.js adapter is proved on", () => {
    const proved = /const SETS = \["([\d.]+)"/.exec(readFileSync(join(root, "tests/contract/office.test.ts"), "utf8"));
    expect(all(manifest, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`)).toEqual([`ExcelApi ${proved?.[1]}`]);
  });
});

describe("the manifest for another address", () => {
  it("has every address under it, and its origin as the domain", () => {
    const made = parse(manifestFor(text, "https://intranet.example.org/ledger"));
    expect(addresses(made).filter((url) => !url.startsWith("https://intranet.example.org/ledger/"))).toEqual([]);
    expect(addresses(made)).toHaveLength(addresses(manifest).length);
    expect(all(made, "AppDomain").map((domain) => domain.textContent)).toEqual(["https://intranet.example.org"]);
    expect(new window.XMLSerializer().serializeToString(made)).not.toContain("localhost");
  });

  it("stays well-formed with characters that XML reserves and $ signs", () => {
    const made = parse(manifestFor(text, "https://a.example/x&y$&z"));
    expect(addresses(made)).toContain("https://a.example/x&y$&z/taskpane.html");
  });
});

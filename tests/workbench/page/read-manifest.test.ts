import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { servedPage, servedPicture } from "../../../src/workbench/page/pane/served-address.ts";
import { readManifest } from "../../../src/workbench/page/ribbon/read-manifest.ts";

const { window } = new JSDOM();
const parsed = (xml: string): Document => new window.DOMParser().parseFromString(xml, "application/xml");

/** One group with one button; `action` is what the button does. */
const small = (action: string, type = "Button"): string => `<?xml version="1.0"?>
<OfficeApp xmlns:b="urn:b" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <DisplayName DefaultValue="加载项"><Override Locale="en-US" Value="Add-in"/></DisplayName><IconUrl DefaultValue="https://a.test/assets/i-32.png"/>
  <DefaultSettings><SourceLocation DefaultValue="https://a.test/pane.html"/></DefaultSettings>
  <VersionOverrides><CustomTab id="T">
    <Group id="G"><Label resid="g"/><Control xsi:type="${type}" id="B"><Label resid="l"/><Supertip><Title resid="l"/><Description resid="tip"/></Supertip>
      <Icon><b:Image size="16" resid="small"/><b:Image size="32" resid="large"/></Icon>${action}</Control></Group>
    <Label resid="t"/>
  </CustomTab><Resources>
    <b:Images><b:Image id="small" DefaultValue="https://a.test/assets/x-16.png"/><b:Image id="large" DefaultValue="https://a.test/assets/x-32.png"/></b:Images>
    <b:Urls><b:Url id="u" DefaultValue="https://a.test/deep/pane.html?view=one"/></b:Urls>
    <b:ShortStrings><b:String id="t" DefaultValue="选项卡"/><b:String id="g" DefaultValue="组"/><b:String id="l" DefaultValue="按钮"><b:Override Locale="en-US" Value="Button"/></b:String></b:ShortStrings>
    <b:LongStrings><b:String id="tip" DefaultValue="说明"/></b:LongStrings>
  </Resources></VersionOverrides>
</OfficeApp>`;

const PANE = '<Action xsi:type="ShowTaskpane"><SourceLocation resid="u"/></Action>';

describe("readManifest", () => {
  it("gives tab, groups and buttons with texts, pictures and pages", () => {
    expect(readManifest(parsed(small(PANE)), "zh-CN")).toEqual({
      name: "加载项", icon: "https://a.test/assets/i-32.png", page: "https://a.test/pane.html", tab: "选项卡",
      groups: [{ label: "组", buttons: [{ id: "B", label: "按钮", tip: "说明", icon: "https://a.test/assets/x-32.png", action: { kind: "pane", page: "https://a.test/deep/pane.html?view=one" } }] }],
    });
  });

  it("takes the texts of another language where the manifest has them", () => {
    const { name, tab, groups } = readManifest(parsed(small(PANE)), "en-US");
    expect([name, tab, groups[0]?.buttons[0]?.label]).toEqual(["Add-in", "选项卡", "Button"]);
  });

  it("knows functions by their name", () => {
    const xml = small('<Action xsi:type="ExecuteFunction"><FunctionName> refresh </FunctionName></Action>');
    const { groups, functionFile } = readManifest(parsed(xml.replace("<VersionOverrides>", '<VersionOverrides><FunctionFile resid="u"/>')), "zh-CN");
    expect(functionFile).toBe("https://a.test/deep/pane.html?view=one");
    expect(groups[0]?.buttons[0]?.action).toEqual({ kind: "function", name: "refresh" });
  });

  it.each([
    ["an unknown action", small('<Action xsi:type="Dance"/>'), "unknown action Dance"],
    ["a menu", small(PANE, "Menu"), "no control of type Menu"],
    ["a resource that is missing", small(PANE).replace('<b:Url id="u"', '<b:Url id="v"'), "no resource u"],
    ["no picture of the size that is shown", small(PANE).replace('size="32"', 'size="80"'), "B has no picture of 32 pixels"],
    ["a text that is no XML", "<OfficeApp>", "manifest:"],
  ])("refuses %s", (_case, xml, words) => {
    expect(() => readManifest(parsed(xml), "zh-CN")).toThrow(words);
  });

  it("reads the product's own manifest", () => {
    const { tab, groups, functionFile } = readManifest(parsed(readFileSync(resolve("manifest.xml"), "utf8")), "zh-CN");
    expect([tab, ...groups.map(({ label, buttons }) => `${label}：${buttons.map((each) => each.label).join("、")}`)]).toEqual([
      "指标台账", "数据：导入报告、打开新月份", "分析：检查数据、刷新透视", "报告：生成状态报告、打印设置", "面板：打开面板",
    ]);
    expect(functionFile).toBe("https://localhost:3000/commands.html");
    expect(groups.flatMap(({ buttons }) => buttons).flatMap(({ label, action }) => (action.kind === "function" ? [`${label} ${action.name}`] : []))).toEqual(["刷新透视 refreshLedger", "打印设置 setUpPrinting"]);
  });
});

describe("addresses of a manifest, as the workbench serves them", () => {
  it("keep path and query", () => {
    expect(servedPage("https://localhost:3000/taskpane.html?view=import")).toBe("/addin/taskpane.html?view=import");
    expect(servedPicture("https://localhost:3000/assets/icon-32.png")).toBe("/assets/icon-32.png");
  });
});

import { servedPicture } from "../pane/served-address.ts";
import type { AddInManifest, ManifestButton } from "./read-manifest.ts";
import type { Ribbon, RibbonGroup } from "./ribbon.ts";

/** What the buttons do. */
export interface RibbonActions {
  readonly open: () => void;
  readonly save: () => void;
  readonly preview: () => void;
  /** A button of the add-in. */
  readonly press: (button: ManifestButton) => void;
  readonly check: () => void;
}

/** The workbench's ribbon: files, then the groups of the add-in's manifest, then the workbench's own check. */
export function workbenchRibbon(title: string, addIn: AddInManifest, { open, save, preview, press, check }: RibbonActions): Ribbon {
  const file: RibbonGroup = {
    label: "文件",
    buttons: [
      { label: "打开", hint: "打开 xlsx 工作簿", icon: "open", press: open },
      { label: "保存", hint: "把工作簿存为 xlsx，可在 Excel、WPS 中继续", icon: "save", press: save },
      { label: "打印预览", hint: "按页面设置显示当前工作表的打印效果", icon: "print", press: preview },
    ],
  };
  const own: RibbonGroup = { label: "工作台", buttons: [{ label: "自检", hint: "用微软的 office.js 逐项检查工作台：读写、表格、事件、透视表、图表", icon: "check", press: check }] };
  const groups = addIn.groups.map(({ label, buttons }): RibbonGroup => ({
    label, buttons: buttons.map((button) => ({ label: button.label, hint: button.tip, icon: { picture: servedPicture(button.icon) }, press: () => press(button) })),
  }));
  return { title, tab: addIn.tab, groups: [file, ...groups, own] };
}

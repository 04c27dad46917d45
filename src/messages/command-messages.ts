import type { Language } from "./wording.ts";

/** What the ribbon's functions say when they did not do their work. */
export interface CommandMessages {
  readonly title: string;
  readonly close: string;
  /** A cell was edited for so long that the function gave up. */
  readonly editing: string;
  /** This Excel lets no add-in set up pages: what to do by hand. */
  readonly printByHand: string;
}

export const COMMAND_MESSAGES: Readonly<Record<Language, CommandMessages>> = {
  "zh-CN": {
    title: "没有完成", close: "关闭",
    editing: "单元格一直在编辑中，没有改动任何内容。请按回车结束编辑，再点一次按钮。",
    printByHand: "这个版本的 Excel 不能由插件设置页面，没有改动任何内容。请在“页面布局”中选 A4、横向（“首页”和“报告”用纵向），宽度调整为 1 页，再打印。",
  },
  "en-US": {
    title: "Not done", close: "Close",
    editing: "A cell was being edited all the time; nothing was changed. Press Enter to finish, then choose the button again.",
    printByHand: "This Excel lets no add-in set up pages; nothing was changed. In Page Layout choose A4, landscape (portrait for 首页 and 报告), width 1 page, then print.",
  },
};

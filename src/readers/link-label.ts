const LABEL = /^(?:(?:原文|查看|详情|详见|链接|网址|来源|点击|全文|阅读|地址|此处|这里)\d{0,2}[:：>»\s]*)+$/;
const STANDS_APART = /[\s。！？；”》）)（(【[：:]/;

/** Whether an anchor's words only say that there is a link (查看, 原文链接), so that they are no part of what is told. */
export function isLinkLabel(text: string): boolean {
  return LABEL.test(text.trim());
}

/** Whether a link after `before` stands apart from the sentence: "…签约。查看", not "请点击此处报名". */
export function standsApart(before: string): boolean {
  return before === "" || STANDS_APART.test(before.slice(-1));
}

/** The text without the brackets that a taken-out link leaves empty. */
export function withoutEmptyBrackets(text: string): string {
  return text.replace(/[（(【[]\s{0,4}[)）】\]]/g, "");
}

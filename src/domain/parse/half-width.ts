/**
 * The same text with full-width digits and letters and the ideographic space as their half-width forms, character for character: the result
 * has the length of the input, so that positions found in it hold in the printed text.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, " ");
}

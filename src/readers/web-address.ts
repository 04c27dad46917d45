/** An address in a text: `from`–`to` are its indices there. */
export interface FoundAddress {
  readonly from: number;
  readonly to: number;
  readonly address: string;
}

/** ASCII without blanks, quotes and angle brackets, from http(s)://, ftp:// or www. on. An address glued to the one before begins anew. */
const ADDRESS = /(?:(?:https?|ftp):\/\/|(?<![\w@./-])www\.)(?:(?!(?<![=/?&%:#])https?:\/\/)[!#-;=?-~])+/gi;
const SCHEME = /^[a-z][a-z0-9+.-]{1,15}:[!-~]+$/i;
const FILE_NAME = /^[!-~]*[\w-]\.(?:s?html?|htm1|jsp|aspx?|php|pdf|docx?)(?:[?#][!-~]*)?$/i;
/** A path: a slash, a letter and a long number, so that dates (2018/3/5), units and short names (5G/IPv6) are none. */
const PATH = /^(?=[!-~]*[A-Za-z])(?=[!-~]*\d{4})[!-~]*\/[!-~]*$/;

/** Addresses in running text. Punctuation of the sentence after them and a date glued to ".html" (seed 000) are not part of them. */
export function findAddresses(text: string): FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutGluedDate(trimPunctuation(match[0]), text.slice(match.index + match[0].length));
    found.push({ from: match.index, to: match.index + address.length, address });
  }
  return found;
}

/**
 * Whether a word without blanks is an address, a refused one (javascript:, file:) or a piece of an address that a page break tore off
 * ("72785_0.shtml", "ws/2018111/2018…htm"). In a column of links any ASCII word with a letter or digit is one.
 */
export function isAddressWord(word: string, inLinkColumn: boolean): boolean {
  if (SCHEME.test(word) || /^www\.[!-~]+$/i.test(word) || FILE_NAME.test(word) || PATH.test(word)) return true;
  return inLinkColumn && /^(?=.*[A-Za-z0-9])[!-~]+$/.test(word);
}

/** The address to open: one that begins with www. gets the scheme that every browser adds. */
export function hrefOfAddress(address: string): string {
  return /^www\./i.test(address) ? `http://${address}` : address;
}

function trimPunctuation(address: string): string {
  let end = address.length;
  const hasParenthesis = address.includes("(");
  while (end > 0 && /[.,;:!?')\]}]/.test(address[end - 1] ?? "")) {
    if (address[end - 1] === ")" && hasParenthesis) break;
    end -= 1;
  }
  return address.slice(0, end);
}

function withoutGluedDate(address: string, following: string): string {
  if (!/^\s*月/.test(following)) return address;
  return address.replace(/(\.s?html?)\d{1,2}$/i, "$1");
}

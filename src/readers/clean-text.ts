/** A text without characters that nobody sees; `cleaned` says that there were some. */
export interface CleanText {
  readonly text: string;
  readonly cleaned: boolean;
}

/**
 * Code points that print nothing yet break searches, dates and links: C0 and C1 controls but tab and line ends, the soft hyphen, zero-width
 * characters, direction marks, the byte order mark.
 */
function isInvisible(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  if (code < 0x7f) return false;
  return code <= 0x9f || code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) || (code >= 0x2066 && code <= 0x2069) || code === 0xfeff;
}

/** Removes invisible characters. A paragraph that lost some is marked, so that its events carry "control-characters-removed". */
export function cleanText(raw: string): CleanText {
  let text = "";
  let from = 0;
  for (let i = 0; i < raw.length; i += 1) {
    if (!isInvisible(raw.charCodeAt(i))) continue;
    text += raw.slice(from, i);
    from = i + 1;
  }
  return from === 0 ? { text: raw, cleaned: false } : { text: text + raw.slice(from), cleaned: true };
}

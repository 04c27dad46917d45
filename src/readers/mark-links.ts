const MARKDOWN_LINK = /\[([^[\]\n]*)\]\(\s*([!-~]+?)(?:\s+"[^"\n]*")?\s*\)/g;
const BRACKETED_ADDRESS = /<((?:https?|ftp):\/\/[^\s<>"]+)>/gi;

/** Turns `[text](address)` and `<http://…>` of a text line into anchors, so that one routine reads all links. */
export function markLinks(source: string): string {
  const marked = source.includes("](") ? source.replace(MARKDOWN_LINK, (whole, text: string, address: string) => (/[./#:?]/.test(address) ? anchor(address, text) : whole)) : source;
  return marked.replace(BRACKETED_ADDRESS, (_whole, address: string) => anchor(address, address));
}

function anchor(address: string, text: string): string {
  return `<a href="${address.replace(/"/g, "&quot;").replace(/</g, "&lt;")}">${text}</a>`;
}

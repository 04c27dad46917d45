import type { Link } from "../block.ts";

const ADDRESS = /^https?:\/\//i;
/** A piece of an address: no blanks, no Chinese, at least one character an address has beyond a dash. */
const PIECE = /^(?=.*[A-Za-z0-9])[!-~]+$/;

/** An address put together from its pieces; `refused` where it is no http or https address (javascript:, file:), which is never written as a link. */
export interface JoinedLink {
  readonly url: string;
  readonly refused: boolean;
}

/** What a cell's links give: pieces that belong to the last link of the row before, and the addresses that begin in this cell. */
export interface CellLinks {
  readonly continuation: string;
  readonly links: readonly JoinedLink[];
}

/**
 * Joins the links of one cell. An address that wraps over a page break goes on in the next row's cell: a piece that does not start with http
 * belongs to the link before (reports.md; `<a href="#">72785_0.shtml</a>`: the piece is the anchor's text).
 */
export function joinCellLinks(links: readonly Link[]): CellLinks {
  let continuation = "";
  const joined: { url: string; refused: boolean }[] = [];
  for (const link of links) {
    const address = chooseAddress(link);
    if (ADDRESS.test(address)) joined.push({ url: address, refused: false });
    else if (/^[a-z][a-z0-9+.-]*:/i.test(address)) joined.push({ url: address, refused: true });
    else if (PIECE.test(address)) {
      const last = joined.at(-1);
      if (last) last.url += address;
      else continuation += address;
    }
  }
  return { continuation, links: joined };
}

/** The anchor's text where the href was lost ("#") or is only the beginning of the printed address. */
function chooseAddress(link: Link): string {
  const href = link.href.trim();
  const text = link.text.trim();
  if (href === "" || href === "#") return text;
  return href;
}

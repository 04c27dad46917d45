/** An address after the check: repaired where the document itself proves what was meant, otherwise as printed; `damaged` in either case. */
export interface CheckedLink {
  readonly url: string;
  readonly damaged: boolean;
  readonly repaired: boolean;
}

/** Shapes that the addresses of a site are known to have; one that looks alike but differs was damaged by scanning (seeds/lexicon/link-shapes.json). */
export interface LinkShape {
  readonly host: string;
  readonly applies: string;
  readonly expected: string;
}

/** What the document's own addresses prove, collected once. */
export interface LinkEvidence {
  /** Some address ends in html. */
  readonly html: boolean;
  /** Sites under .cn by their last words without it: "china.com" for health.china.com.cn. */
  readonly chineseSites: ReadonlySet<string>;
  /** Addresses of the family /YYYY-MM/DD/c_1…htm. */
  readonly numberedArticles: number;
  /** Folders of letters by host. */
  readonly folders: ReadonlyMap<string, ReadonlySet<string>>;
}

const SITE = "[\\w-]+\\.(?:com|gov|org|net|edu)";

/** @param addresses all addresses of the document, as printed */
export function collectLinkEvidence(addresses: readonly string[]): LinkEvidence {
  const folders = new Map<string, Set<string>>();
  const chineseSites = new Set<string>();
  for (const address of addresses) {
    const host = hostOf(address);
    const held = folders.get(host) ?? new Set<string>();
    for (const folder of letterFolders(address)) held.add(folder);
    folders.set(host, held);
    const site = new RegExp(`(${SITE})\\.cn$`).exec(host)?.[1];
    if (site !== undefined) chineseSites.add(site);
  }
  return {
    html: addresses.some((address) => /\.s?html(?:$|[?#])/.test(address)),
    chineseSites,
    numberedArticles: addresses.filter((address) => /\/\d{4}-\d{2}\/\d{2}\/c_1\d{9}\.htm$/.test(address)).length,
    folders,
  };
}

/**
 * Looks for damage that scanning does to addresses: digits for letters (htm1), a digit or character lost, a lost "cn/". Repairs only what this
 * document proves (another address of the same family, or the address twice within itself); the rest is kept as printed and marked.
 */
export function repairLink(url: string, evidence: LinkEvidence, shapes: readonly LinkShape[]): CheckedLink {
  for (const repair of [repairExtension, repairTopDomain, repairDateFolder, repairArticleNumber, repairFolder]) {
    const repaired = repair(url, evidence);
    if (repaired !== url) return { url: repaired, damaged: true, repaired: true };
  }
  return { url, damaged: looksDamaged(url, shapes), repaired: false };
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? "";
}

/** `content.htm1` → `content.html`: proved by any other address that ends in html. */
function repairExtension(url: string, evidence: LinkEvidence): string {
  return evidence.html ? url.replace(/\.(s?)htm1(?=$|[?#])/, ".$1html") : url;
}

/** `house.china.com.apple/…` → `house.china.com.cn/apple/…` when another address stands under china.com.cn: "cn/" was lost. */
function repairTopDomain(url: string, evidence: LinkEvidence): string {
  const match = new RegExp(`^(https?://)((?:[\\w-]+\\.)*?(${SITE}))\\.([a-z]{3,})(/.*)?$`).exec(url);
  if (!match) return url;
  const [, scheme = "", host = "", site = "", folder = "", rest = ""] = match;
  return evidence.chineseSites.has(site) ? `${scheme}${host}.cn/${folder}${rest}` : url;
}

/** `/2018101/t20181101_5.shtml` → `/20181101/t20181101_5.shtml`: the folder is the day that the file name repeats, one digit lost. */
function repairDateFolder(url: string): string {
  return url.replace(/\/(20\d{5})\/t(20\d{6})_/, (whole: string, folder: string, day: string) => {
    const lost = [...day].some((_, i) => day.slice(0, i) + day.slice(i + 1) === folder);
    return lost ? `/${day}/t${day}_` : whole;
  });
}

/** `/2018-10/29/c123629053.htm` → `c_1123629053.htm` when the document has three addresses of the family /YYYY-MM/DD/c_1…: "_1" was lost. */
function repairArticleNumber(url: string, evidence: LinkEvidence): string {
  return evidence.numberedArticles >= 3 ? url.replace(/(\/\d{4}-\d{2}\/\d{2}\/c)(\d{9}\.htm)$/, "$1_1$2") : url;
}

/** `shehuixinxwen` → `shehuixinwen` when the same host has a folder with the same ending (`guoneixinwen`): one letter too many. */
function repairFolder(url: string, evidence: LinkEvidence): string {
  const siblings = [...(evidence.folders.get(hostOf(url)) ?? [])];
  for (const folder of letterFolders(url)) {
    if (folder.length < 10) continue;
    const better = withoutOneLetter(folder).find((shorter) => siblings.some((sibling) => sibling !== folder && sharesEnding(sibling, shorter, folder)));
    if (better !== undefined) return url.replace(`/${folder}/`, `/${better}/`);
  }
  return url;
}

function letterFolders(url: string): string[] {
  return url.split("/").slice(3, -1).filter((part) => /^[a-z]{6,}$/.test(part));
}

function withoutOneLetter(folder: string): string[] {
  return [...folder].map((_, i) => folder.slice(0, i) + folder.slice(i + 1));
}

/** The letter removed must lie inside the shared ending of at least six letters, else any sibling with a common ending would "prove" a repair. */
function sharesEnding(sibling: string, shorter: string, original: string): boolean {
  const ending = commonEnding(sibling, shorter);
  return ending >= 6 && commonEnding(sibling, original) < ending - 1;
}

function commonEnding(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

/** Damage that can be seen but not undone: an end torn off, a dot in a folder's or a host's first word ("z.jnews.zjol.com.cn"), a digit inside a word, a site's known shape not met. */
function looksDamaged(url: string, shapes: readonly LinkShape[]): boolean {
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)([^?#]*)/.exec(url) ?? [];
  if (host === "" || /^[a-ln-z]\.[a-z]{3,}\.[a-z]{3,}\.(?:com\.|gov\.|org\.|net\.)?(?:cn|com)$/.test(host)) return true;
  if (/[_.-]$/.test(path)) return true;
  const folders = path.split("/").slice(1, -1);
  if (folders.some((folder) => /^[a-z]+\.[a-z]+$/i.test(folder) || /^[A-Za-z]{3,}[01][A-Za-z]{3,}$/.test(folder) || /Htm1$/i.test(folder))) return true;
  return shapes.some((shape) => host.endsWith(shape.host) && new RegExp(shape.applies).test(path) && !new RegExp(shape.expected).test(path));
}

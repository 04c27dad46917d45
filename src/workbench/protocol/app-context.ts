import type { Book } from "../book/book.ts";
import type { RequirementSets } from "./requirement-sets.ts";

/** How an add-in is embedded. */
export interface Installation {
  readonly conversation: string;
  readonly appId: string;
  /** Origin that messages of the host come from; the library trusts it when it has the add-in's host name and is https. */
  readonly origin: string;
  /** "zh-CN" */
  readonly locale: string;
  /** Told of failures of the stand-in itself. */
  readonly report: (error: unknown) => void;
}

/** OSF.AppName.ExcelWebApp */
const EXCEL_ON_THE_WEB = 16;

/** The answer to getAppContextAsync: who the host is, which API sets it has, the document's settings. */
export function appContext({ appId, origin, locale }: Installation, { book, sets }: { readonly book: Book; readonly sets: RequirementSets }): Record<string, unknown> {
  return {
    _id: appId, _appName: EXCEL_ON_THE_WEB, _appVersion: "16.01", _appMinorVersion: 0, _appUILocale: locale, _dataLocale: locale, _docUrl: `${origin}/${encodeURIComponent(book.name)}`,
    _clientMode: 0, _settings: settingsList(book), _reason: "documentOpened", _osfControlType: 1, _eToken: "", _correlationId: "stand-in",
    _requirementMatrix: JSON.stringify(sets), _hostFullVersion: "16.0.0.0", _appDomains: [], _addinName: "add-in", _initialDisplayMode: 2,
  };
}

/** Names and JSON texts. */
export const settingsList = ({ settings }: Book): [string, string][] => [...settings];

/** Document.settings.saveAsync sends all settings: those that are missing were removed. */
export function saveSettings(book: Book, properties: unknown): { Version: number; Error: number } {
  book.settings.clear();
  for (const pair of Array.isArray(properties) ? properties : []) if (Array.isArray(pair) && typeof pair[0] === "string") book.settings.set(pair[0], String(pair[1]));
  return { Version: 1, Error: 0 };
}

/** The page's address, its own query first, with what the library reads out of it: type, platform, version, locale; conversation, app and host page. */
export function addinAddress(page: string, { conversation, appId, origin, locale }: Installation): string {
  const xdm = `${conversation}|${appId}|${encodeURIComponent(`${origin}/host.html`)}`;
  return `${page}${page.includes("?") ? "&" : "?"}_host_Info=Excel$Web$16.00$${locale}$stand-in$$$0#&_xdm_Info=${xdm}`;
}

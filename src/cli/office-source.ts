/** Where the pane's page loads Microsoft's library from. */
export type OfficeSource = "worldwide" | "21vianet" | "self-hosted";

/** Address of each source; 21Vianet's is named in Microsoft's guide to its service in China. The self-hosted copy lies beside the page. */
export const OFFICE_SCRIPTS: Readonly<Record<OfficeSource, string>> = {
  worldwide: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  "self-hosted": "office/office.js",
};

export function isOfficeSource(text: string): text is OfficeSource {
  return Object.hasOwn(OFFICE_SCRIPTS, text);
}

/** A built page with its library taken from `source`. Pages are built with the worldwide address, which is their placeholder. */
export function pageWithOffice(html: string, source: OfficeSource): string {
  return html.replaceAll(OFFICE_SCRIPTS.worldwide, OFFICE_SCRIPTS[source]);
}

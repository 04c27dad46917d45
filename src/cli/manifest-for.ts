const DEVELOPMENT = "https://localhost:3000";

/** The development manifest's text with every address under `base` ("https://intranet.example.org/ledger", no slash at the end); the app domain is its origin. */
export function manifestFor(development: string, base: string): string {
  return development
    .replace(`<AppDomain>${DEVELOPMENT}</AppDomain>`, () => `<AppDomain>${new URL(base).origin}</AppDomain>`)
    .replaceAll(`"${DEVELOPMENT}/`, () => `"${escapeXml(base)}/`)
    .replace(/^<!--.*-->\n/m, "");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** Newest version of each API set that is offered: { ExcelApi: "1.15" }. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Sets an Excel of this level has beside ExcelApi itself: those the client library and add-ins ask for. No DialogApi: the library opens dialogs over https only. */
export const excelApi = (version: string): RequirementSets => ({ ExcelApi: version, RichApiRuntime: "1.1", SharedRuntime: "1.1", RibbonApi: "1.1", Settings: "1.1" });

/** True where `api` ("ExcelApi 1.9") is offered. */
export function offers(sets: RequirementSets, api: string): boolean {
  const [name = "", version = ""] = api.split(" ");
  const offered = sets[name];
  return offered !== undefined && rank(offered) >= rank(version);
}

const rank = (version: string): number => version.split(".").reduce((sum, part) => sum * 1000 + Number(part), 0);

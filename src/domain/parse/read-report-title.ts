/**
 * The report's title: the first short line of the preface that names a monitoring report, else the name by which the text calls the report itself
 * (《“互联网+”舆情监测报告》), else the first line; "" where there is no text.
 */
export function readReportTitle(lines: readonly string[]): string {
  const short = lines.filter((line) => line.length <= 40 && !/[。；]/.test(line));
  const named = short.find((line) => /监测|互联网\s*[+＋]|动态|月报|简报|报告/.test(line) && !/^[【[]|^目\s*录|^[前摘]\s*[言要]/.test(line));
  if (named !== undefined) return named.trim();
  const itself = lines.map((line) => /《([^《》]*(?:报告|月报|简报|动态))》/.exec(line)?.[1]).find((name) => name !== undefined);
  return itself ?? short[0]?.trim() ?? "";
}

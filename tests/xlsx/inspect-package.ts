import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

/** Children in the order of ECMA-376 part 1, annexes A.1 to A.3: a file with another order is one that Excel repairs. Names without prefix. */
const ORDER: Readonly<Record<string, string>> = {
  workbook: "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
  worksheet: "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
  pivotCacheDefinition: "cacheSource cacheFields cacheHierarchies kpis tupleCache calculatedItems calculatedMembers dimensions measureGroups maps extLst",
  pivotTableDefinition: "location pivotFields rowFields rowItems colFields colItems pageFields dataFields formats conditionalFormats chartFormats pivotHierarchies pivotTableStyleInfo filters rowHierarchiesUsage colHierarchiesUsage extLst",
  chartSpace: "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst",
  title: "tx layout overlay spPr txPr extLst",
  plotArea: "layout barChart lineChart catAx valAx dTable spPr extLst",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
  ser: "idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth shape extLst",
  dLbls: "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst",
  catAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
  valAx: "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst",
  scaling: "logBase orientation max min extLst",
  legend: "legendPos legendEntry layout overlay spPr txPr extLst",
  manualLayout: "layoutTarget xMode yMode wMode hMode x y w h extLst",
  twoCellAnchor: "from to sp grpSp graphicFrame cxnSp pic contentPart clientData",
  from: "col colOff row rowOff",
  to: "col colOff row rowOff",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
};

/** Content type by path; every part of these folders must have the one given. */
const TYPES: readonly (readonly [folder: RegExp, type: string])[] = [
  [/^xl\/worksheets\/[^/]+$/, "spreadsheetml.worksheet+xml"], [/^xl\/tables\//, "spreadsheetml.table+xml"], [/^xl\/pivotTables\/[^/]+$/, "spreadsheetml.pivotTable+xml"],
  [/^xl\/pivotCache\/[^/]+$/, "spreadsheetml.pivotCacheDefinition+xml"], [/^xl\/charts\/[^/]+$/, "drawingml.chart+xml"], [/^xl\/drawings\/drawing[^/]+$/, "officedocument.drawing+xml"],
];

/** What is wrong with a package as a whole: relations that lead nowhere, parts nobody relates to, content types, order of elements, counts. */
export function inspectPackage(bytes: Uint8Array): string[] {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
  const faults: string[] = [];
  const related = new Set<string>(["[Content_Types].xml"]);
  const types = elements(parseXml(parts.get("[Content_Types].xml") ?? ""), "Override");
  for (const [path, xml] of parts) {
    if (path.endsWith(".rels")) relationFaults(path, xml);
    else if (/\.xml$/.test(path) && path !== "[Content_Types].xml") partFaults(path, xml);
  }
  for (const path of parts.keys()) if (!path.endsWith(".rels") && !related.has(path)) faults.push(`${path}: nobody relates to it`);
  for (const { attributes: { PartName = "" } } of types) if (!parts.has(PartName.slice(1))) faults.push(`a content type for ${PartName}, which is not there`);
  return faults;

  function relationFaults(path: string, xml: string): void {
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
    if (owner !== "" && !parts.has(owner)) faults.push(`${path}: belongs to no part`);
    const relations = elements(parseXml(xml), "Relationship");
    if (new Set(relations.map(({ attributes }) => attributes["Id"])).size !== relations.length) faults.push(`${path}: an id twice`);
    for (const { attributes: { Target = "", TargetMode } } of relations) {
      if (TargetMode === "External") continue;
      const target = new URL(Target, `file:///${owner}`).pathname.slice(1);
      related.add(target);
      if (!parts.has(target)) faults.push(`${path}: ${Target} is not there`);
    }
  }

  function partFaults(path: string, xml: string): void {
    const overrides = types.filter(({ attributes }) => attributes["PartName"] === `/${path}`);
    const [, wanted] = TYPES.find(([folder]) => folder.test(path)) ?? [];
    if (overrides.length !== 1 || !(overrides[0]?.attributes["ContentType"] ?? "").endsWith(wanted ?? "")) faults.push(`${path}: its content type`);
    const root = parseXml(xml);
    for (const element of withDescendants(root)) faults.push(...orderFaults(path, element), ...countFaults(path, element));
    const relations = parts.get(path.replace(/([^/]+)$/, "_rels/$1.rels")) ?? "";
    for (const { attributes } of withDescendants(root)) {
      const id = attributes["r:id"];
      if (id !== undefined && !relations.includes(`"${id}"`)) faults.push(`${path}: ${id} leads nowhere`);
    }
  }
}

function orderFaults(path: string, { name, children }: Element): string[] {
  const order = ORDER[name]?.split(" ");
  if (order === undefined) return [];
  const places = children.map((child) => order.indexOf(child.name));
  return places.flatMap((place, index) => (place === -1 ? [`${path}: ${children[index]?.name} is no child of ${name}`]
    : place < (places[index - 1] ?? 0) ? [`${path}: ${children[index]?.name} stands behind ${children[index - 1]?.name}`] : []));
}

/** `count` says how many children there are; Excel repairs a list that is miscounted. */
function countFaults(path: string, { name, attributes, children }: Element): string[] {
  const count = attributes["count"];
  return count === undefined || name === "sst" || Number(count) === children.length ? [] : [`${path}: ${name} counts ${count} and has ${children.length}`];
}

function withDescendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

function elements(root: Element, name: string): Element[] {
  return withDescendants(root).filter((element) => element.name === name);
}

/** The element tree of a part; `parseXml(xml).children[0]` is its root. */
export function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const path = [root];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element: Element = { name: name.slice(name.indexOf(":") + 1), attributes, children: [] };
      path.at(-1)?.children.push(element);
      path.push(element);
    },
    onclosetag: () => path.pop(),
  }, { xmlMode: true });
  parser.end(xml);
  return root;
}

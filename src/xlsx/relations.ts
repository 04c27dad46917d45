import type { PackageParts } from "./open-package.ts";
import { readXml } from "./read-xml.ts";

export interface Relation {
  readonly id: string;
  /** Last segment of the relation's type: "worksheet", "table", "sharedStrings". Strict and transitional files differ only before it. */
  readonly type: string;
  /** Path in the package, or the address of an external target. */
  readonly target: string;
}

/** The relations of a part, targets resolved: Excel writes them relative, openpyxl from the root. */
export function relationsOf(parts: PackageParts, path: string): Relation[] {
  const slash = path.lastIndexOf("/");
  const folder = path.slice(0, slash + 1);
  const xml = parts.get(`${folder}_rels/${path.slice(slash + 1)}.rels`);
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  readXml(xml, {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== "Relationship" || Id === undefined || Type === undefined || Target === undefined) return;
      const target = TargetMode === "External" ? Target : resolve(folder, Target);
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

import type { ApiSurface } from "../surface/api-surface.ts";
import type { RequestAction, RichApiRequest } from "./request.ts";
import { ACTION, PATH } from "./request.ts";

/** Where an action failed, as OfficeExtension.Error shows it in debugInfo.errorLocation: "WorksheetCollection.getItem", "Range.values". */
export function errorLocation(surface: ApiSurface, request: RichApiRequest, action: RequestAction): string {
  const path = request.ObjectPaths[String(action.ObjectPathId)];
  if (action.ActionType !== ACTION.instantiate || path?.ParentObjectPathId === undefined) return memberOf(surface, typeAt(surface, request, action.ObjectPathId), action.Name);
  const owner = typeAt(surface, request, path.ParentObjectPathId);
  return path.ObjectPathType === PATH.indexer ? `${owner}.getItem` : memberOf(surface, owner, path.Name);
}

function memberOf(surface: ApiSurface, type: string, wireName: string): string {
  const known = surface.classes[type];
  const name = known?.scalars[wireName]?.name ?? known?.methods[wireName]?.name ?? known?.navigations[wireName]?.name ?? wireName;
  return name === "" ? type : `${type}.${name}`;
}

/** Class of the object at a path, by what the surface says of each step. */
function typeAt(surface: ApiSurface, request: RichApiRequest, id: number): string {
  const path = request.ObjectPaths[String(id)];
  if (!path || path.ObjectPathType === PATH.root) return "Workbook";
  if (path.ParentObjectPathId === undefined) return "";
  const owner = surface.classes[typeAt(surface, request, path.ParentObjectPathId)];
  if (path.ObjectPathType === PATH.indexer) return owner?.indexer?.result ?? "";
  return (path.ObjectPathType === PATH.property ? owner?.navigations[path.Name]?.result : owner?.methods[path.Name]?.result) ?? "";
}

import { invalidArgument } from "../book/excel-error.ts";
import type { HostObject } from "../objects/object-model.ts";
import type { Members, Resolved } from "./members.ts";
import type { QueryInfo } from "./request.ts";

/** Requested properties as a tree: { format: { fill: { color: {} } } }, in lower case, as Excel compares names. */
type Wanted = Map<string, Wanted>;

/** Id and reference of an object, as every answer about it carries them. */
export type Identify = (object: HostObject) => Record<string, unknown>;

/** Answers a load: https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#load. */
export function loadObject(members: Members, identify: Identify, target: Resolved, query: QueryInfo | undefined): unknown {
  const wanted = wantedTree([...(query?.Select ?? []), ...(query?.Expand ?? [])]);
  return target === null ? null : loaded(members, identify, target, wanted, query);
}

function wantedTree(paths: readonly string[]): Wanted {
  const root: Wanted = new Map();
  for (const path of paths) {
    let level = root;
    for (const step of path.split(/[/.]/)) {
      const next: Wanted = level.get(step.toLowerCase()) ?? new Map();
      level.set(step.toLowerCase(), next);
      level = next;
    }
  }
  return root;
}

function loaded(members: Members, identify: Identify, target: HostObject, wanted: Wanted, query?: QueryInfo): Record<string, unknown> {
  const { isCollection, scalars, navigations } = members.classOf(target.type);
  const answer = isCollection ? {} : identify(target);
  const rest = new Map(wanted);
  const all = rest.delete("*") || rest.size === 0;
  for (const [wireName, { name }] of Object.entries(scalars)) {
    const asked = rest.delete(name.toLowerCase());
    // "Everything" leaves out what this Excel does not have; reading that throws PropertyNotLoaded on the client.
    if (asked || (all && !isCollection && !wireName.startsWith("_") && members.canGet(target.type, wireName))) answer[wireName] = members.get(target, wireName);
  }
  for (const [wireName, { name }] of Object.entries(navigations)) {
    const below = rest.get(name.toLowerCase());
    if (!below || isCollection) continue;
    rest.delete(name.toLowerCase());
    const next = members.navigate(target, wireName);
    answer[wireName] = next === null ? null : loaded(members, identify, next, below);
  }
  if (!isCollection && rest.size > 0) throw invalidArgument(`cannot find property '${[...rest.keys()].join("', '")}' on type ${target.type}`);
  if (isCollection) answer["_Items"] = page(members.items(target), query).map((item) => loaded(members, identify, item, rest.get("items") ?? rest));
  return answer;
}

function page(items: readonly HostObject[], query: QueryInfo | undefined): readonly HostObject[] {
  const from = query?.Skip ?? 0;
  return items.slice(from, query?.Top === undefined ? undefined : from + query.Top);
}

import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { Arguments, isHostObject } from "../objects/arguments.ts";
import type { Behaviour } from "../objects/define.ts";
import type { Host } from "../objects/host.ts";
import type { ClassName, HostObject, ObjectData } from "../objects/object-model.ts";
import type { ApiSurface, ClassSurface } from "../surface/api-surface.ts";
import { checkArguments, checkValue } from "../surface/check-value.ts";
import type { RequirementSets } from "./requirement-sets.ts";
import { offers } from "./requirement-sets.ts";

export type Behaviours = ReadonlyMap<string, Behaviour<ObjectData[ClassName]>>;

/** An object of the model, or null for a null object. */
export type Resolved = HostObject | null;

/**
 * Reads, writes and calls members by wire name. The surface decides what exists, since when, and what it takes; the behaviours decide what
 * it does. A member without behaviour is refused as NotModelled.
 */
export class Members {
  private readonly surface: ApiSurface;
  private readonly behaviours: Behaviours;
  private readonly sets: RequirementSets;
  private readonly host: Host;

  constructor(surface: ApiSurface, behaviours: Behaviours, sets: RequirementSets, host: Host) {
    this.surface = surface;
    this.behaviours = behaviours;
    this.sets = sets;
    this.host = host;
  }

  classOf(type: string): ClassSurface {
    const known = this.surface.classes[type];
    if (!known) throw new ExcelError("NotModelled", `class ${type}`);
    return known;
  }

  private behaviourOf(type: string): Behaviour<ObjectData[ClassName]> {
    return this.behaviours.get(type) ?? {};
  }

  get({ type, data }: HostObject, wireName: string): unknown {
    const scalar = this.classOf(type).scalars[wireName];
    if (!scalar) throw unknownMember(type, wireName);
    this.refuseNewer(`${type}.${scalar.name}`, scalar.api);
    const behaviour = this.behaviourOf(type);
    const getter = behaviour.get?.[wireName];
    if (getter) return getter(data, this.host);
    if (wireName === "Count" && behaviour.items) return behaviour.items(data, this.host).length;
    throw new ExcelError("NotModelled", `reading ${type}.${scalar.name}`);
  }

  /** True where reading it can give something. */
  canGet(type: string, wireName: string): boolean {
    const scalar = this.classOf(type).scalars[wireName];
    const behaviour = this.behaviourOf(type);
    return scalar !== undefined && offers(this.sets, scalar.api) && (behaviour.get?.[wireName] !== undefined || (wireName === "Count" && behaviour.items !== undefined));
  }

  async set({ type, data }: HostObject, wireName: string, value: unknown): Promise<void> {
    const scalar = this.classOf(type).scalars[wireName];
    if (!scalar) throw unknownMember(type, wireName);
    const member = `${type}.${scalar.name}`;
    if (!scalar.updatable) throw invalidArgument(`${member} is read-only`);
    this.refuseNewer(member, scalar.api);
    // Ranges take one value for all their cells where the definitions say an array.
    const spread = type === "Range" && !Array.isArray(value) && scalar.type?.kind === "array";
    if (scalar.type && !spread) checkValue(this.surface, member, value, scalar.type, classOfValue);
    const setter = this.behaviourOf(type).set?.[wireName];
    if (!setter) throw new ExcelError("NotModelled", `writing ${member}`);
    await setter(data, value, this.host);
  }

  navigate({ type, data }: HostObject, wireName: string): Resolved {
    const navigation = this.classOf(type).navigations[wireName];
    if (!navigation) throw unknownMember(type, wireName);
    this.refuseNewer(`${type}.${navigation.name}`, navigation.api);
    const step = this.behaviourOf(type).nav?.[wireName];
    if (!step) throw new ExcelError("NotModelled", `${type}.${navigation.name}`);
    return step(data, this.host);
  }

  items({ type, data }: HostObject): readonly HostObject[] {
    const items = this.behaviourOf(type).items;
    if (!items) throw new ExcelError("NotModelled", `${type}.items`);
    return items(data, this.host);
  }

  find({ type, data }: HostObject, key: unknown): HostObject {
    const find = this.behaviourOf(type).find;
    if (!find) throw new ExcelError("NotModelled", `${type}.getItem`);
    const found = find(data, key, this.host);
    if (!found) throw new ExcelError("ItemNotFound", `${type} has no ${JSON.stringify(key) ?? "item"}`);
    return found;
  }

  /** Refuses an event's registration that this Excel does not know. */
  refuseUnknown({ type }: HostObject, wireName: string): void {
    const method = this.classOf(type).methods[wireName];
    if (!method) throw unknownMember(type, `${wireName}()`);
    this.refuseNewer(`${type}.${method.name}`, method.api);
  }

  /** Calls a method; gives an object of the model, null for a null object, or a plain value. */
  async call(owner: HostObject, wireName: string, given: readonly unknown[]): Promise<unknown> {
    const { type, data } = owner;
    const method = this.classOf(type).methods[wireName];
    if (!method) throw unknownMember(type, `${wireName}()`);
    this.refuseNewer(`${type}.${method.name}`, method.api);
    if (!SENT_OTHERWISE.has(`${type}.${wireName}`)) checkArguments(this.surface, type, method, given, classOfValue);
    const behaviour = this.behaviourOf(type).call?.[wireName];
    if (behaviour) return behaviour(data, new Arguments(given), this.host);
    if (wireName.endsWith("OrNullObject")) return this.orNull(owner, wireName.slice(0, -"OrNullObject".length), given);
    const generic = this.collectionMethod(owner, wireName, given);
    if (generic !== undefined) return generic;
    throw new ExcelError("NotModelled", `${type}.${method.name}()`);
  }

  private async orNull(owner: HostObject, wireName: string, given: readonly unknown[]): Promise<unknown> {
    try {
      const behaviour = this.behaviourOf(owner.type).call?.[wireName];
      if (behaviour) return await behaviour(owner.data, new Arguments(given), this.host);
      if (wireName === "GetItem") return this.find(owner, given[0]);
    } catch (error) {
      if (error instanceof ExcelError && error.code === "ItemNotFound") return null;
      throw error;
    }
    throw new ExcelError("NotModelled", `${owner.type}.${wireName}OrNullObject()`);
  }

  private collectionMethod(owner: HostObject, wireName: string, given: readonly unknown[]): unknown {
    if (wireName === "GetItem") return this.find(owner, given[0]);
    if (wireName === "GetCount") return this.items(owner).length;
    if (wireName !== "GetItemAt") return undefined;
    const item = this.items(owner)[Number(given[0])];
    if (!item) throw invalidArgument(`index ${String(given[0])} is outside ${owner.type}`);
    return item;
  }

  private refuseNewer(member: string, api: string): void {
    if (!offers(this.sets, api)) throw new ExcelError("ApiNotFound", `${member} needs ${api}`);
  }
}

/** Methods whose arguments the library turns into others than its definitions name; their behaviours check them. PivotField.sortByLabels: true for "Ascending". */
const SENT_OTHERWISE: ReadonlySet<string> = new Set(["PivotField.SortByLabels"]);

const unknownMember = (type: string, member: string): ExcelError => new ExcelError("InvalidRequest", `${type} has no member ${member}`);

const classOfValue = (value: unknown): string | undefined => (isHostObject(value) ? value.type : undefined);

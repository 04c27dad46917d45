import { ExcelError } from "../book/excel-error.ts";
import { isHostObject, isRecord } from "../objects/arguments.ts";
import { object } from "../objects/object-model.ts";
import { loadObject } from "./load.ts";
import type { Members, Resolved } from "./members.ts";
import { errorLocation } from "./error-location.ts";
import type { ArgumentInfo, RequestAction, RichApiReply, RichApiRequest } from "./request.ts";
import { ACTION, PATH } from "./request.ts";
import type { ExcelSession } from "./session.ts";

/**
 * Executes one request: actions in order, each object path resolved when it is first needed. The first error ends the request; what was done
 * before it stays done (https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model#sync: a batch is no transaction).
 */
export async function executeRequest(session: ExcelSession, request: RichApiRequest): Promise<RichApiReply> {
  const run = new RequestRun(session, request);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: await run.perform(action) });
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
    } catch (error) {
      const { code, message, httpStatus } = asExcelError(error);
      const location = errorLocation(session.surface, request, action);
      return { Results: results, TraceIds: traceIds, Error: { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: httpStatus } };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** A failure of the stand-in itself arrives as Excel's "internal error", with the place where it happened. */
function asExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError("GeneralException", `the stand-in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

class RequestRun {
  private readonly session: ExcelSession;
  private readonly members: Members;
  private readonly request: RichApiRequest;
  private readonly resolved = new Map<number, Resolved>();

  constructor(session: ExcelSession, request: RichApiRequest) {
    this.session = session;
    this.members = session.members;
    this.request = request;
  }

  async perform(action: RequestAction): Promise<unknown> {
    switch (action.ActionType) {
      case ACTION.instantiate: {
        const target = await this.resolve(action.ObjectPathId);
        return target === null ? null : this.session.identify(target);
      }
      case ACTION.query:
        return this.load(action);
      case ACTION.method:
        return this.callMethod(action);
      case ACTION.setProperty: {
        const target = await this.resolve(action.ObjectPathId);
        if (target !== null) await this.members.set(target, action.Name, (await this.argumentsOf(action.ArgumentInfo))[0]);
        return null;
      }
      case ACTION.trace:
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new ExcelError("NotModelled", `action type ${action.ActionType}`);
    }
  }

  private async load(action: RequestAction): Promise<unknown> {
    const target = await this.resolve(action.ObjectPathId);
    await this.session.host.settle();
    return loadObject(this.members, (item) => this.session.identify(item), target, action.QueryInfo);
  }

  private async callMethod(action: RequestAction): Promise<unknown> {
    const target = await this.resolve(action.ObjectPathId);
    if (target === null) return null;
    const given = await this.argumentsOf(action.ArgumentInfo);
    if (action.Name === "_KeepReference") return this.session.keep(target);
    if (action.Name === "_RemoveReference") return this.session.host.release(String(given[0]));
    const register = /^_(Un)?[Rr]egister/.exec(action.Name);
    if (register) this.members.refuseUnknown(target, action.Name);
    if (register) return this.session.events.register(target, action.Name.replace(/^_Un?[Rr]egister/, "_Register"), register[1] === undefined);
    const answer = await this.members.call(target, action.Name, given);
    return isHostObject(answer) ? null : (answer ?? null);
  }

  private async resolve(id: number): Promise<Resolved> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const found = await this.follow(id);
    this.resolved.set(id, found);
    return found;
  }

  private async follow(id: number): Promise<Resolved> {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ExcelError("InvalidRequest", `object path ${id} is missing`);
    if (path.ObjectPathType === PATH.root) return object("Workbook", this.session.host.book);
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.reference) return this.session.held(path.Name);
    if (path.ParentObjectPathId === undefined) throw new ExcelError("NotModelled", `object path type ${path.ObjectPathType} (${path.Name})`);
    const parent = await this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) return this.members.navigate(parent, path.Name);
    const given = await this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return this.members.find(parent, given[0]);
    if (path.ObjectPathType !== PATH.method) throw new ExcelError("NotModelled", `object path type ${path.ObjectPathType}`);
    const answer = await this.members.call(parent, path.Name, given);
    if (answer === null || isHostObject(answer)) return answer;
    throw new ExcelError("NotModelled", `${parent.type}.${path.Name} gave no object`);
  }

  private async argumentsOf(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given: unknown[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) given.push(await this.argument(value, info?.ReferencedObjectPathIds?.[index]));
    return given;
  }

  /** Objects are passed as ids of their paths: at the top by `referenced`, within arrays by the same place there, within records as "_ObjectPathId". */
  private async argument(value: unknown, referenced: unknown): Promise<unknown> {
    if (typeof referenced === "number" && referenced !== 0) return this.resolve(referenced);
    if (Array.isArray(value)) {
      if (!Array.isArray(referenced)) return value;
      const items: unknown[] = [];
      for (const [index, item] of value.entries()) items.push(await this.argument(item, referenced[index]));
      return items;
    }
    if (!isRecord(value)) return value;
    if (typeof value["_ObjectPathId"] === "number") return this.resolve(value["_ObjectPathId"]);
    const members: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) members.push([key, await this.argument(item, undefined)]);
    return Object.fromEntries(members);
  }
}

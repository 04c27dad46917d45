import type { HostEvent } from "../objects/host.ts";
import type { HostObject } from "../objects/object-model.ts";
import type { ApiSurface } from "../surface/api-surface.ts";

/** An event on its way: what `richApiMessage` carries. */
export interface EventMessage {
  readonly eventType: number;
  readonly target: string;
  readonly message: string;
}

/** Knows who registered for what, and sends only that. https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-events */
export class EventRegistry {
  private readonly surface: ApiSurface;
  private readonly registered = new Map<string, number>();
  private readonly send: (message: EventMessage) => void;

  constructor(surface: ApiSurface, send: (message: EventMessage) => void) {
    this.surface = surface;
    this.send = send;
  }

  /** `register` is the wire name of the class's registering method. */
  register({ type, data }: HostObject, register: string, on: boolean): void {
    const key = `${type}:${register}:${idOf(type, data)}`;
    const count = (this.registered.get(key) ?? 0) + (on ? 1 : -1);
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  clear(): void {
    this.registered.clear();
  }

  /** Sends the event if somebody registered for it on this object. */
  emit({ on, event, target, message }: HostEvent): void {
    const known = this.surface.classes[on]?.events[event];
    if (!known || !this.registered.has(`${on}:${known.register}:${target}`)) return;
    this.send({
      eventType: known.eventType,
      // The library compares this with its own idea of the target: the workbook and its collections are "Workbook".
      target: target === "" ? "Workbook" : target, message: JSON.stringify(message),
    });
  }
}

/** Objects are known by their id, collections of a sheet by the sheet's, those of the workbook by "". */
function idOf(type: string, data: object): string {
  if (!type.endsWith("Collection")) return "id" in data && typeof data.id === "string" ? data.id : "";
  const sheet = "sheet" in data ? data.sheet : undefined;
  return typeof sheet === "object" && sheet !== null && "id" in sheet && typeof sheet.id === "string" ? sheet.id : "";
}

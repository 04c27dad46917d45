import { awaitsCalculation, calculate } from "../book/calculation.ts";
import type { Area } from "../book/area.ts";
import type { Book, Sheet } from "../book/book.ts";
import { ExcelError } from "../book/excel-error.ts";
import type { SheetEngine } from "../engine/sheet-engine.ts";
import type { Host, HostEvent } from "../objects/host.ts";
import { isOf, object } from "../objects/object-model.ts";
import type { HostObject, RangeData } from "../objects/object-model.ts";
import type { ApiSurface } from "../surface/api-surface.ts";
import type { EventMessage } from "./event-registry.ts";
import { EventRegistry } from "./event-registry.ts";
import { CELLS_PER_READ } from "./limits.ts";
import { Members } from "./members.ts";
import type { Behaviours, Resolved } from "./members.ts";
import type { RequirementSets } from "./requirement-sets.ts";

export interface SessionOptions {
  readonly surface: ApiSurface;
  readonly behaviours: Behaviours;
  readonly book: Book;
  readonly engine: SheetEngine;
  readonly sets: RequirementSets;
  readonly sendEvent: (message: EventMessage) => void;
}

/** What lives as long as an add-in is open: the objects that it holds, the events that it asked for, the calculation. */
export class ExcelSession {
  readonly surface: ApiSurface;
  readonly members: Members;
  readonly events: EventRegistry;
  readonly host: Host;
  private readonly engine: SheetEngine;
  private readonly references = new Map<string, HostObject>();
  /** The other way round: jobs hold thousands of ranges. */
  private readonly referenceNames = new Map<HostObject, string>();
  private readonly requestRanges = new Set<RangeData>();
  private lastReference = 0;
  private suspended = false;
  private readonly calculated = new Set<Sheet>();

  constructor({ surface, behaviours, book, engine, sets, sendEvent }: SessionOptions) {
    this.surface = surface;
    this.engine = engine;
    this.events = new EventRegistry(surface, sendEvent);
    this.host = {
      book,
      settle: () => this.settle(),
      calculate: () => this.calculate(),
      suspendCalculation: () => {
        this.suspended = true;
      },
      range: (sheet, area) => this.range(sheet, area),
      measureRead,
      release: (reference) => this.release(reference),
      emit: (event) => this.emit(event),
    };
    this.members = new Members(surface, behaviours, sets, this.host);
  }

  /** References that the add-in holds; none should be left after a job. */
  get heldReferences(): number {
    return this.references.size;
  }

  /** Sheets whose results changed since this was last asked. */
  takeCalculated(): Sheet[] {
    const sheets = [...this.calculated];
    this.calculated.clear();
    return sheets;
  }

  /** To be called when a request has been answered: ranges that nobody holds are forgotten, calculation goes on. */
  async endRequest(): Promise<void> {
    this.suspended = false;
    await this.settle();
    const held = new Set([...this.references.values()].map(({ data }) => data));
    for (const range of this.requestRanges) if (!held.has(range)) this.host.book.anchors.delete(range);
    this.requestRanges.clear();
  }

  /** Nothing is held and nobody listens any more. */
  forget(): void {
    for (const reference of [...this.references.keys()]) this.release(reference);
    this.events.clear();
  }

  keep(target: HostObject): null {
    if (this.referenceNames.has(target)) return null;
    this.lastReference += 1;
    this.references.set(`ref${this.lastReference}`, target);
    this.referenceNames.set(target, `ref${this.lastReference}`);
    return null;
  }

  /** Id and reference of an object, as answers about it carry them. */
  identify(target: HostObject): Record<string, unknown> {
    const reference = this.referenceNames.get(target);
    return { ...(this.members.canGet(target.type, "Id") ? { Id: this.members.get(target, "Id") } : {}), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  held(reference: string): Resolved {
    const target = this.references.get(reference);
    if (!target) throw new ExcelError("InvalidReference", reference);
    return target;
  }

  private range(sheet: Sheet, area: Area): HostObject<"Range"> {
    const data: RangeData = { sheet, area };
    this.host.book.anchors.add(data);
    this.requestRanges.add(data);
    return object("Range", data);
  }

  private release(reference: string): void {
    const target = this.references.get(reference);
    this.references.delete(reference);
    if (target) this.referenceNames.delete(target);
    if (target && isOf(target, "Range")) this.host.book.anchors.delete(target.data);
  }

  private async settle(): Promise<void> {
    if (!this.suspended && this.host.book.calculationMode !== "Manual" && awaitsCalculation(this.host.book)) await this.calculate();
  }

  private async calculate(): Promise<void> {
    for (const sheet of await calculate(this.host.book, this.engine)) this.calculated.add(sheet);
  }

  private emit(event: HostEvent): void {
    this.events.emit(event);
  }
}

function measureRead({ area }: RangeData): void {
  if (area && area.height * area.width > CELLS_PER_READ) throw new ExcelError("RangeExceedsLimit", `${area.height * area.width} cells`);
}

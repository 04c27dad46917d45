import type { Book } from "../book/book.ts";
import { ExcelError } from "../book/excel-error.ts";
import type { SheetEngine } from "../engine/sheet-engine.ts";
import { behaviours } from "../objects/behaviours.ts";
import type { Host } from "../objects/host.ts";
import type { ApiSurface } from "../surface/api-surface.ts";
import { tellChanges } from "./change-events.ts";
import type { EventMessage } from "./event-registry.ts";
import { executeRequest } from "./execute-request.ts";
import { FaultPlan } from "./faults.ts";
import { refuseLargeReply, refuseLargeRequest } from "./limits.ts";
import { ACTION } from "./request.ts";
import type { RichApiReply, RichApiRequest } from "./request.ts";
import type { RequirementSets } from "./requirement-sets.ts";
import { ExcelSession } from "./session.ts";

export interface StandInOptions {
  readonly surface: ApiSurface;
  readonly book: Book;
  readonly engine: SheetEngine;
  readonly sets: RequirementSets;
}

/** Excel without its channel: takes Rich API requests as texts and answers them as texts. */
export class ExcelStandIn {
  readonly book: Book;
  readonly sets: RequirementSets;
  readonly faults = new FaultPlan();
  /** Length of each request of the add-in's jobs, in characters. */
  readonly requestSizes: number[] = [];
  private readonly session: ExcelSession;
  private sendEvent: (message: EventMessage) => void = () => undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor({ surface, book, engine, sets }: StandInOptions) {
    this.book = book;
    this.sets = sets;
    this.session = new ExcelSession({ surface, behaviours, book, engine, sets, sendEvent: (message) => this.sendEvent(message) });
  }

  get heldReferences(): number {
    return this.session.heldReferences;
  }

  /** An add-in's page opens: what another page held and listened to is gone with it. */
  connect(send: (message: EventMessage) => void): void {
    this.session.forget();
    this.sendEvent = send;
  }

  /** The answer to one request, or undefined where it gets lost. Requests are executed one after the other. */
  answer(text: string): Promise<string | undefined> {
    const answered = this.queue.then(() => this.answerNext(text));
    this.queue = answered.catch(() => undefined);
    return answered;
  }

  /** An edit that the user makes on screen: told to the add-in as its own changes are, but not as triggered by it. */
  userEdit(edit: (book: Book) => void): Promise<void> {
    return this.userAct(({ book }) => edit(book));
  }

  /** Anything else that the user does on screen; comes after the requests that are under way. */
  userAct(act: (host: Host) => void): Promise<void> {
    const done = this.queue.then(async () => {
      act(this.session.host);
      await this.session.endRequest();
      tellChanges(this.session, "Local", undefined);
    });
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async answerNext(text: string): Promise<string | undefined> {
    const request: RichApiRequest = JSON.parse(text);
    if (isRelease(request)) return JSON.stringify(await executeRequest(this.session, request));
    if (this.faults.latency > 0) await new Promise((done) => setTimeout(done, this.faults.latency));
    this.requestSizes.push(text.length);
    try {
      this.faults.before(this.book);
      refuseLargeRequest(text);
      tellChanges(this.session, "Remote", undefined);
      const reply = await executeRequest(this.session, request);
      await this.session.endRequest();
      tellChanges(this.session, "Local", "ThisLocalAddin");
      if (this.faults.after()) return undefined;
      const answer = JSON.stringify(reply);
      refuseLargeReply(answer);
      return answer;
    } catch (error) {
      if (error instanceof ExcelError) return JSON.stringify(refusal(error));
      throw error;
    }
  }
}

/** The library gives back what it held after a job, in a request of its own: that counts as no request of the add-in. */
const isRelease = ({ Actions }: RichApiRequest): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") && Actions.every(({ ActionType, Name }) => ActionType === ACTION.instantiate || Name === "_RemoveReference");

/** A request that failed as a whole. */
const refusal = ({ code, message, httpStatus }: ExcelError): RichApiReply => ({
  Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0, HttpStatusCode: httpStatus },
});

import { appContext, saveSettings, settingsList } from "./app-context.ts";
import type { Installation } from "./app-context.ts";
import type { EventMessage } from "./event-registry.ts";
import type { ExcelStandIn } from "./excel-stand-in.ts";

/** One message of the library's cross-window protocol ("XDM"): a call, or a registration for events. */
interface Envelope {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

const MESSAGE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
/** Microsoft.Office.Common.ResponseType */
const RESPONSE = { single: 0, ongoing: 1 } as const;
/** Calls that arrive as "executeMethod", by their number in OSF.DDA.MethodDispId. */
const DISPATCH = { richApi: 93, commandCompleted: 94, saveSettings: 76, refreshSettings: 75 } as const;
/** Category of Rich API events among the messages that Excel sends by itself. */
const EVENT_CATEGORY = 65_536;
const INTERNAL_ERROR = 5001;
/** The library's own services at start-up; they do not concern the workbook. */
const LIBRARY_PARTITION = "WacPartition";

/**
 * The end of the channel that Excel on the web holds: answers what the library posts to its opener or parent.
 * `send` delivers a text to the add-in's window, as a message from `installation.origin`. One page of an add-in `listens` to the workbook's events;
 * a page beside it that only runs a function leaves them to it.
 */
export class Channel {
  private readonly standIn: ExcelStandIn;
  private readonly installation: Installation;
  private readonly send: (text: string) => void;
  private readonly subscriptions = new Map<string, Envelope>();
  private readonly awaited = new Map<string, (registration: Envelope) => void>();
  /** Commands under way, by id: what to do when they say that they are completed. */
  private readonly commands = new Map<string, (succeeded: boolean) => void>();

  constructor(standIn: ExcelStandIn, installation: Installation, send: (text: string) => void, listens = true) {
    this.standIn = standIn;
    this.installation = installation;
    this.send = send;
    if (listens) standIn.connect((message) => this.sendEvent(message));
  }

  /** To be called with every text that the library posts. */
  async receive(text: string): Promise<void> {
    const envelope = readEnvelope(text);
    if (!envelope || envelope._messageType !== MESSAGE.request || envelope._conversationId !== this.installation.conversation) return;
    if (envelope._actionType === ACTION.register) {
      this.subscriptions.set(envelope._actionName, envelope);
      this.awaited.get(envelope._actionName)?.(envelope);
    }
    if (envelope._actionType === ACTION.unregister) this.subscriptions.delete(envelope._actionName);
    if (envelope._actionType !== ACTION.invoke) return this.respond(envelope, { Error: 0 });
    try {
      const answer = await this.invoke(envelope);
      if (answer !== undefined) this.respond(envelope, answer);
    } catch (error) {
      this.installation.report(error);
      this.respond(envelope, { Version: 1, Error: INTERNAL_ERROR });
    }
  }

  /** Sends an event to the library, if it listens at all. */
  private sendEvent({ eventType, target, message }: EventMessage): void {
    const subscription = this.subscriptions.get("richApiMessage");
    if (subscription) this.respond(subscription, { ArrayData: [[EVENT_CATEGORY, eventType, target, message, 0, false]] }, RESPONSE.ongoing);
  }

  /**
   * Presses a ribbon button: the add-in's function of this name runs (Office.actions.associate), the promise ends when it calls
   * event.completed() (https://learn.microsoft.com/javascript/api/office/office.addincommands.event).
   */
  async pressButton(functionName: string, buttonId: string): Promise<void> {
    const subscription = await this.subscription("appCommandInvoked");
    const id = `command-${this.commands.size + 1}-${functionName}`;
    const completed = new Promise<boolean>((done) => this.commands.set(id, done));
    this.respond(subscription, [id, functionName, JSON.stringify({ source: { id: buttonId } })], RESPONSE.ongoing);
    if (!(await completed)) throw new Error(`the add-in has no function "${functionName}"`);
  }

  /** The library's registration for an event, which it sends a moment after the page is ready. */
  private subscription(name: string): Promise<Envelope> {
    const known = this.subscriptions.get(name);
    return known ? Promise.resolve(known) : new Promise((done) => this.awaited.set(name, done));
  }

  /** The data have the command's id as "0" and a status as "1": 0 for success, else the add-in has no such function. */
  private completeCommand(data: unknown): { Version: number; Error: number } {
    this.commands.get(String(field(data, "0")))?.(field(data, "1") === 0);
    return { Version: 1, Error: 0 };
  }

  private async invoke({ _actionName, _data }: Envelope): Promise<unknown> {
    if (_actionName === "ContextActivationManager_getAppContextAsync") return appContext(this.installation, this.standIn);
    if (_actionName === "ContextActivationManager_notifyHost") return {};
    if (_actionName !== "executeMethod") throw new Error(`the stand-in knows no call ${_actionName}`);
    const dispatch = field(field(_data, "DdaMethod"), "DispatchId");
    if (dispatch === DISPATCH.richApi) return this.richApi(field(_data, "ArrayData"));
    if (dispatch === DISPATCH.commandCompleted) return this.completeCommand(_data);
    if (dispatch === DISPATCH.saveSettings) return saveSettings(this.standIn.book, field(field(_data, "DdaSettingsMethod"), "Properties"));
    if (dispatch === DISPATCH.refreshSettings) return { Version: 1, Error: 0, Properties: { Settings: settingsList(this.standIn.book).map(([Name, Value]) => ({ Name, Value })) } };
    throw new Error(`the stand-in knows no method number ${String(dispatch)}`);
  }

  /** ArrayData: custom data, method, path, headers, body, resource, flags. */
  private async richApi(data: unknown): Promise<unknown> {
    if (!Array.isArray(data) || typeof data[4] !== "string") throw new Error("a Rich API request without a body");
    const answer = data[0] === LIBRARY_PARTITION ? JSON.stringify({ Results: [], TraceIds: [] }) : await this.standIn.answer(data[4]);
    return answer === undefined ? undefined : { Version: 1, Error: 0, Data: [200, [], answer] };
  }

  private respond({ _actionName, _correlationId }: Envelope, data: unknown, responseType: number = RESPONSE.single): void {
    this.send(
      JSON.stringify({
        _messageType: MESSAGE.response, _actionName, _conversationId: this.installation.conversation, _correlationId, _origin: this.installation.origin, _data: data,
        _errorCode: 0, _responseType: responseType, _serializerVersion: 1,
      }),
    );
  }
}

function readEnvelope(text: string): Envelope | undefined {
  try {
    const envelope: Envelope = JSON.parse(text);
    return typeof envelope === "object" && envelope !== null ? envelope : undefined;
  } catch {
    return undefined;
  }
}

const field = (value: unknown, name: string): unknown => (typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined);

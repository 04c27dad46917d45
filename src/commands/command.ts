/// <reference types="office-js" />
import { reasonOf } from "../app/reason-of.ts";
import type { CommandMessages } from "../messages/command-messages.ts";
import type { Language } from "../messages/wording.ts";
import { NotDone } from "./not-done.ts";

/** How a function speaks; `say` shows a reason until it is read, and is false where this host can show none. */
export interface Voice {
  readonly language: Language;
  readonly words: CommandMessages;
  readonly say: (reason: string) => Promise<boolean>;
}

/**
 * A ribbon function that does `task`. The host is told of its end in every case, also after a failure, which is said first: with its end the page and its dialog
 * go (https://learn.microsoft.com/javascript/api/office/office.addincommands.event). Where nothing can be shown the reason goes on as the page's own error.
 */
export function command(task: () => Promise<void>, { language, words, say }: Voice): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await task();
    } catch (error) {
      const reason = isEditing(error) ? words.editing : await reasonOf(error, language);
      if (!(await say(reason).catch(() => false))) throw new NotDone(reason);
    } finally {
      event.completed();
    }
  };
}

const isEditing = (error: unknown): boolean => typeof error === "object" && error !== null && "code" in error && error.code === "InvalidOperationInCellEditMode";

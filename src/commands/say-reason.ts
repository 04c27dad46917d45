/// <reference types="office-js" />
import type { CommandMessages } from "../messages/command-messages.ts";
import type { Language } from "../messages/wording.ts";

/** Percent of the screen. */
const SIZE = { width: 30, height: 35 };

/**
 * Shows a reason in a dialog and waits until it is closed; false where this Excel opens none: older ones may have no dialogs, and they may be blocked or refused
 * (https://learn.microsoft.com/javascript/api/requirement-sets/common/dialog-api-requirement-sets,
 * https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events). Excel on the web shows it within its page: a window of its own would be asked for first.
 */
export function sayReason(reason: string, language: Language, { title, close }: CommandMessages): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return Promise.resolve(false);
  const address = new URL("reason.html", location.href);
  address.search = new URLSearchParams({ lang: language, title, reason, close }).toString();
  address.hash = "";
  return new Promise((done) => {
    Office.context.ui.displayDialogAsync(address.href, { ...SIZE, displayInIframe: true }, ({ status, value: dialog }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        done(false);
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        dialog.close();
        done(true);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => done(true));
    });
  });
}

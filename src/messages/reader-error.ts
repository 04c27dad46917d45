import { messagesOf } from "./messages-of.ts";
import { fillTemplate, READER_ERROR_CODES, type Language } from "./wording.ts";

/** Why a file could not be read, and what to do; `code` and `facts` are those of the readers' UnreadableFile. */
export function wordReaderError(code: string, facts: Readonly<Record<string, string | number>>, language: Language = "zh-CN"): string {
  const messages = messagesOf(language);
  const known = READER_ERROR_CODES.find((candidate) => candidate === code);
  const wording = known === undefined ? messages.unknown : messages.readerErrors[known];
  return fillTemplate(wording.what, { code, ...facts }) + messages.between + fillTemplate(wording.advice, facts);
}

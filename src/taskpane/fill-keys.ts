import type { KeyboardEvent } from "react";

/** Marks the field of a value; `OPEN` where fields to fill in follow it in its own block. */
export const VALUE = "data-value";
export const FIELDS_FOLLOW = "open";

/**
 * The field that Enter, or Tab where nothing of the same indicator follows, leads to from the field of a value: the next one's. Null where the key means what it
 * always does: in other fields, in the last one, and while a word is put together by an input method. Shift and Tab leads back through everything.
 */
export function nextValue(event: KeyboardEvent, list: HTMLElement | null): HTMLElement | null {
  const { target } = event;
  if (list === null || !(target instanceof HTMLInputElement) || event.nativeEvent.isComposing || event.shiftKey) return null;
  const follow = target.getAttribute(VALUE);
  if (follow === null || !(event.key === "Enter" || (event.key === "Tab" && follow !== FIELDS_FOLLOW))) return null;
  const fields = [...list.querySelectorAll<HTMLInputElement>(`input[${VALUE}]`)];
  return fields[fields.indexOf(target) + 1] ?? null;
}

import type { EntryCheck } from "../../domain/evaluate/entry-checks.ts";
import { checkTyped } from "../cycle/check-entry.ts";
import type { Entry } from "../cycle/enter-value.ts";
import type { OpenPoint } from "../cycle/progress.ts";
import { isMissingWord, readTypedValue } from "../cycle/typed-value.ts";
import type { WorkbookReading } from "../ports.ts";
import type { MonthEntry } from "./month-view.ts";

/** What somebody types into the form for an indicator. */
export const FILL_FIELDS = ["value", "note", "source"] as const;
export type FillField = (typeof FILL_FIELDS)[number];
type Texts = Readonly<Record<FillField, string>>;

/** Texts that were typed and not yet written, and what stood in the row when the typing began. */
export interface Draft {
  readonly typed: Partial<Texts>;
  readonly begun: Texts;
}

/** The draft with one more text typed. */
export function typeInto(draft: Draft | undefined, entry: MonthEntry, field: FillField, text: string): Draft {
  const { value, note, source } = entry;
  const begun = { value, note, source };
  // What is typed into a field for the first time is held against what stands in it now.
  const kept = draft === undefined ? begun : { ...draft.begun, ...(draft.typed[field] === undefined ? { [field]: begun[field] } : {}) };
  return { typed: { ...draft?.typed, [field]: text }, begun: kept };
}

/** The text to show in a field. */
export function shownText(draft: Draft | undefined, entry: MonthEntry, field: FillField): string {
  return draft?.typed[field] ?? entry[field];
}

/** The fields in which the draft says something else than the row; "1,200" is no other value than 1200. */
export function changedFields(draft: Draft | undefined, entry: MonthEntry): FillField[] {
  return FILL_FIELDS.filter((field) => {
    const typed = draft?.typed[field];
    return typed !== undefined && !isSame(entry, field, typed, entry[field]);
  });
}

/** Fields in which somebody else changed the row since the typing began, to something else than was typed: neither may silently go over the other. */
export function crossedFields(draft: Draft | undefined, entry: MonthEntry): FillField[] {
  return draft === undefined ? [] : changedFields(draft, entry).filter((field) => !isSame(entry, field, draft.begun[field], entry[field]));
}

/** The draft after somebody decided to write it over what the row holds now. */
export function keepDraft(draft: Draft, { value, note, source }: MonthEntry): Draft {
  return { ...draft, begun: { value, note, source } };
}

function isSame({ unit, kind }: MonthEntry, field: FillField, one: string, other: string): boolean {
  if (field !== "value" || kind === "qualitative") return one.trim() === other.trim();
  const [first, second] = [readTypedValue(one), readTypedValue(other)];
  return first.value === second.value && (first.unit ?? unit) === (second.unit ?? unit);
}

/** What all entries that are written together share. */
export interface FillTerms {
  readonly month: string;
  readonly by: string;
  /** Source of the values that have none of their own. */
  readonly source: string;
  /** Why values of a closed month are changed; "" for an open one. */
  readonly reason: string;
}

/** What is written for a draft; null where it says nothing new. */
export function draftEntry(draft: Draft | undefined, entry: MonthEntry, { month, by, source, reason }: FillTerms): Entry | null {
  const changed = changedFields(draft, entry);
  if (changed.length === 0) return null;
  const value = shownText(draft, entry, "value");
  const fillsSource = changed.includes("value") && value.trim() !== "" && shownText(draft, entry, "source").trim() === "" && source.trim() !== "";
  return {
    id: entry.id, month, by,
    // A number typed without a unit is in the indicator's own, as the form says beside it, also where the row held another one or the indicator has none.
    ...(changed.includes("value") ? { value, unit: entry.unit } : {}),
    ...(changed.includes("note") ? { note: shownText(draft, entry, "note") } : {}),
    ...(fillsSource ? { source: source.trim() } : changed.includes("source") ? { source: shownText(draft, entry, "source") } : {}),
    ...(reason.trim() === "" ? {} : { reason }),
  };
}

/** What is to be said about an entry: of the value as typed, where one is, else of what the row holds. */
export interface FillPoints {
  readonly points: readonly Pick<OpenPoint, "code" | "demand" | "facts">[];
  /** True where a word in 说明 is asked for and none stands there yet. */
  readonly wantsNote: boolean;
  /** True where only another value helps. */
  readonly wantsValue: boolean;
}

/** @param typed the value as it is being typed; null where the row's own is shown. `note`: 说明 as it stands in the form. */
export function fillPoints(reading: WorkbookReading, entry: MonthEntry, { month, typed, note, today }: { readonly month: string; readonly typed: string | null; readonly note: string; readonly today: string }): FillPoints {
  const stored = entry.points.filter(({ code }) => code !== "missing");
  const points = typed === null ? stored : [...typedPoints(reading, entry, month, typed, today), ...stored.filter(({ code }) => code === "lagging")];
  return { points, wantsNote: note.trim() === "" && points.some(({ demand }) => demand === "note"), wantsValue: points.some(({ demand }) => demand === "stop") };
}

function typedPoints(reading: WorkbookReading, entry: MonthEntry, month: string, typed: string, today: string): readonly (EntryCheck | Pick<OpenPoint, "code" | "demand" | "facts">)[] {
  if (typed.trim() === "") return [];
  if (isMissingWord(readTypedValue(typed).value)) return [{ code: "no-data", demand: "note", facts: {} }];
  return checkTyped(reading, { id: entry.id, month, value: typed, unit: entry.unit }, today);
}

import { isPeriod } from "../domain/period.ts";
import type { LogEntry } from "../workbook/rows.ts";
import type { CellChange, WorkbookReading } from "./ports.ts";
import type { Job, Stamp } from "./run-job.ts";

/** 参数 as staff fill it in. Months "YYYY-MM", thresholds in percentage points; null: blank. */
export interface Settings {
  readonly planName: string | null;
  readonly planStart: string | null;
  readonly planDeadline: string | null;
  readonly mildLimit: number | null;
  readonly severeLimit: number | null;
  readonly preparedBy: string | null;
  readonly checkedBy: string | null;
  readonly headOfUnit: string | null;
  readonly issuer: string | null;
}
export type SettingKey = keyof Settings;

export const SETTING_PROBLEMS = ["text-too-long", "month-unreadable", "start-after-deadline", "limit-not-positive", "limits-reversed"] as const;
export interface SettingProblem {
  readonly setting: SettingKey;
  readonly code: (typeof SETTING_PROBLEMS)[number];
}

type Value = string | number | null;

/** A setting's cell is a named one, but for the thresholds, whose names stand for what the formulas make of them. Lengths are those of the sheet's validations. */
const SETTINGS: Readonly<Record<SettingKey, { readonly label: string; readonly cell?: string; readonly longest?: number }>> = {
  planName: { label: "计划名称", longest: 100 },
  planStart: { label: "计划起始" },
  planDeadline: { label: "计划截止" },
  mildLimit: { label: "轻度上限", cell: "B10" },
  severeLimit: { label: "中度上限", cell: "B11" },
  preparedBy: { label: "填表人", longest: 40 },
  checkedBy: { label: "审核人", longest: 40 },
  headOfUnit: { label: "单位负责人", longest: 40 },
  issuer: { label: "编制单位", longest: 60 },
};
const KEYS = ["planName", "planStart", "planDeadline", "mildLimit", "severeLimit", "preparedBy", "checkedBy", "headOfUnit", "issuer"] as const satisfies readonly SettingKey[];

/** What stands in 参数; what is no month or number where one belongs reads as blank. */
export function readSettings(reading: WorkbookReading): Settings {
  const text = (key: SettingKey): string | null => String(presentValue(reading, key) ?? "").trim() || null;
  const month = (key: SettingKey): string | null => (reading.misfitNames.includes(key) ? null : text(key));
  const number = (key: SettingKey): number | null => {
    const value = presentValue(reading, key);
    return typeof value === "number" ? value : null;
  };
  return {
    planName: text("planName"), planStart: month("planStart"), planDeadline: month("planDeadline"), mildLimit: number("mildLimit"), severeLimit: number("severeLimit"),
    preparedBy: text("preparedBy"), checkedBy: text("checkedBy"), headOfUnit: text("headOfUnit"), issuer: text("issuer"),
  };
}

/**
 * Changes the settings that are given and differ, each with a line of the log.
 * @returns no job where there are problems, and where nothing differs
 */
export function changeSettings(reading: WorkbookReading, given: Partial<Settings>, stamp: Stamp): { readonly job: Job | null; readonly problems: readonly SettingProblem[] } {
  const before = readSettings(reading);
  const wanted = Object.fromEntries(KEYS.flatMap((key): [SettingKey, Value][] => {
    const value = tidy(given[key]);
    return value === undefined || value === before[key] ? [] : [[key, value]];
  }));
  const problems = problemsOf({ ...before, ...wanted }, new Set(Object.keys(wanted)));
  const log = KEYS.flatMap((key): LogEntry[] => (key in wanted ? [logEntry(key, before[key], wanted[key] ?? null, stamp)] : []));
  const [first, ...more] = log;
  if (first === undefined || problems.length > 0) return { job: null, problems };
  const change = (key: SettingKey): CellChange => ({ expected: presentValue(reading, key), value: wanted[key] ?? null });
  const names = Object.fromEntries(KEYS.flatMap((key) => (key in wanted && SETTINGS[key].cell === undefined ? [[key, change(key)]] : [])));
  const cells = Object.fromEntries(KEYS.flatMap((key) => (key in wanted && SETTINGS[key].cell !== undefined ? [[SETTINGS[key].cell, change(key)]] : [])));
  return { job: { change: { names, ...(Object.keys(cells).length === 0 ? {} : { cells: { settings: cells } }) }, log: [first, ...more] }, problems };
}

/** The settings as they would be, checked where something of them changes. */
function problemsOf(settings: Readonly<Record<SettingKey, Value>>, touched: ReadonlySet<string>): SettingProblem[] {
  const problems: SettingProblem[] = [];
  for (const setting of KEYS) {
    const [value, { longest = Infinity }] = [settings[setting], SETTINGS[setting]];
    if (!touched.has(setting)) continue;
    if (String(value ?? "").length > longest) problems.push({ setting, code: "text-too-long" });
    if ((setting === "planStart" || setting === "planDeadline") && value !== null && !isMonth(value)) problems.push({ setting, code: "month-unreadable" });
    if (setting.endsWith("Limit") && value !== null && !(typeof value === "number" && value > 0)) problems.push({ setting, code: "limit-not-positive" });
  }
  if (problems.length > 0) return problems;
  const { planStart, planDeadline, mildLimit, severeLimit } = settings;
  if ((touched.has("planStart") || touched.has("planDeadline")) && planStart !== null && planDeadline !== null && planStart > planDeadline) problems.push({ setting: "planDeadline", code: "start-after-deadline" });
  if ((touched.has("mildLimit") || touched.has("severeLimit")) && mildLimit !== null && severeLimit !== null && mildLimit >= severeLimit) problems.push({ setting: "severeLimit", code: "limits-reversed" });
  return problems;
}

/** Months that the sheet takes as dates. */
function isMonth(value: Value): boolean {
  return typeof value === "string" && /^\d{4}-\d{2}$/u.test(value) && isPeriod(value) && value >= "1950-01" && value <= "2099-12";
}

function tidy(value: Value | undefined): Value | undefined {
  return typeof value === "string" ? value.trim() || null : value;
}

function presentValue(reading: WorkbookReading, key: SettingKey): Value {
  const { cell } = SETTINGS[key];
  return (cell === undefined ? reading.names[key] : reading.cells["settings"]?.[cell]) ?? null;
}

function logEntry(key: SettingKey, before: Value, after: Value, stamp: Stamp): LogEntry {
  return { ...stamp, action: "修改参数", object: SETTINGS[key].label, place: "参数", before: String(before ?? ""), after: String(after ?? "") };
}

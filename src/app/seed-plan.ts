import { Decimal } from "decimal.js";
import { z } from "zod";
import seeds from "../../seeds/indicators.json" with { type: "json" };
import { DIRECTIONS, KINDS, SCHEDULES, type Indicator } from "../domain/indicator.ts";
import type { PlanContent } from "./build-workbook.ts";

const month = z.string().regex(/^\d{4}-\d{2}$/);
const schema = z.object({
  name: z.string(),
  start: month,
  deadline: month,
  printedPeriod: month,
  source: z.string(),
  indicators: z.array(
    z.object({
      id: z.string(),
      category: z.string(),
      name: z.string(),
      unit: z.string(),
      kind: z.enum(KINDS),
      direction: z.enum(DIRECTIONS),
      schedule: z.enum(SCHEDULES),
      target: z.number(),
      targetPeriod: month,
      cap: z.number().optional(),
      accumulate: z.enum(["ytd", "sum"]).optional(),
      completionPrinted: z.string(),
      observations: z.array(z.object({ period: month, value: z.number() })),
    }),
  ),
});

/** The plan a new workbook starts with: Zhejiang's “互联网+” plan with its 22 indicators (seeds/README.md says where each fact comes from). */
export function seedPlan(): PlanContent {
  const { name, start, deadline, printedPeriod, source, indicators } = schema.parse(seeds);
  return {
    name, start, deadline, printedPeriod,
    indicators: indicators.map(({ target, cap, accumulate, id, category, name: title, unit, kind, direction, schedule, targetPeriod, completionPrinted }): Indicator => ({
      id, category, name: title, unit, kind, direction, schedule, targetPeriod, completionPrinted, target: new Decimal(target),
      ...(cap === undefined ? {} : { cap: new Decimal(cap) }),
      ...(accumulate === undefined ? {} : { accumulate }),
    })),
    observations: indicators.flatMap(({ id, observations }) =>
      observations.map(({ period, value }) => ({ id, source, observation: { period, value: new Decimal(value) } })),
    ),
  };
}

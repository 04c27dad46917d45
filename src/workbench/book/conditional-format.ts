import type { Area } from "./area.ts";

/** A rule with its look. `settings`: what was set, by path on the wire ("CellValue.Rule", "Custom.Format.Fill.Color"). */
export interface ConditionalFormat {
  readonly id: string;
  /** Excel.ConditionalFormatType: "CellValue", "Custom", "DataBar" … */
  readonly type: string;
  areas: Area[];
  stopIfTrue: boolean;
  readonly settings: Map<string, unknown>;
}

import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Trend, TrendPoint } from "../app/views/trend.ts";
import { ANALYSIS_MESSAGES } from "../messages/pane/analysis.ts";
import type { Language } from "../messages/wording.ts";
import { CHART_COLOURS } from "./chart-colours.ts";
import { useStyles } from "./styles.ts";
import { useWords } from "./use-words.ts";
import { withUnit } from "./with-unit.ts";

const wordsIn = (language: Language) => ({ analysis: ANALYSIS_MESSAGES[language] });

const WIDTH = 300;
const HEIGHT = 150;
const EDGE = { left: 8, right: 8, top: 12, bottom: 20 };
const LINES = {
  observed: { stroke: CHART_COLOURS.colorBrandStroke1, width: 2, dashes: "" },
  target: { stroke: CHART_COLOURS.colorNeutralForeground2, width: 1, dashes: "" },
  required: { stroke: CHART_COLOURS.colorStatusSuccessForeground1, width: 1.5, dashes: "2 3" },
  forecast: { stroke: CHART_COLOURS.colorStatusWarningForeground1, width: 1.5, dashes: "6 3" },
} as const;
type LineName = keyof typeof LINES;

interface TrendChartProps {
  readonly name: string;
  readonly unit: string;
  readonly trend: Trend;
}

/** Observations with target, needed pace and forecast; the table below says the same in numbers. Lines differ by dashes, not by colour alone. */
export function TrendChart({ name, unit, trend }: TrendChartProps): ReactElement {
  const words = useWords(wordsIn);
  const styles = useStyles();
  const { points, target, required, forecast } = trend;
  const { x, y } = scalesOf(trend);
  const [first, last] = [points[0], points.at(-1)];
  const said = (point: TrendPoint | undefined): string => (point === undefined ? "" : `${words.month(point.period)} ${withUnit(point.shown, unit)}`);
  const shown: LineName[] = ["observed", ...(target === null ? [] : ["target" as const]), ...(required === null ? [] : ["required" as const]), ...(forecast === null ? [] : ["forecast" as const])];
  const path = (line: readonly TrendPoint[]): string => line.map((point) => `${x(point.month)},${y(point.value)}`).join(" ");
  return (
    <>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.chart} role="img" aria-label={words.analysis.trendText(name, said(first), said(last), target === null ? "" : withUnit(target.shown, unit))}>
        <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={HEIGHT - EDGE.bottom} y2={HEIGHT - EDGE.bottom} stroke={CHART_COLOURS.colorNeutralStroke2} />
        {target !== null && <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(target.value)} y2={y(target.value)} stroke={LINES.target.stroke} strokeWidth={1} />}
        {target !== null && <text x={EDGE.left} y={y(target.value) - 3} fontSize="10" fill={CHART_COLOURS.colorNeutralForeground2}>{`${words.analysis.lines.target} ${target.shown}`}</text>}
        {required !== null && <Line name="required" points={path(required)} />}
        {forecast !== null && <Line name="forecast" points={path(forecast)} />}
        <Line name="observed" points={path(points)} />
        {points.map((point) => <circle key={point.month} cx={x(point.month)} cy={y(point.value)} r={2.5} fill={LINES.observed.stroke} />)}
        {last !== undefined && <text x={Math.min(x(last.month) + 5, WIDTH - 60)} y={y(last.value) > EDGE.top + 14 ? y(last.value) - 6 : y(last.value) + 13} fontSize="11" fontWeight="600" fill={CHART_COLOURS.colorNeutralForeground1} stroke={CHART_COLOURS.colorNeutralBackground1} strokeWidth={3} paintOrder="stroke">{last.shown}</text>}
        {first !== undefined && <text x={EDGE.left} y={HEIGHT - 6} fontSize="10" fill={CHART_COLOURS.colorNeutralForeground2}>{first.period}</text>}
        <text x={WIDTH - EDGE.right} y={HEIGHT - 6} fontSize="10" textAnchor="end" fill={CHART_COLOURS.colorNeutralForeground2}>{trend.lastMonth === first?.month ? "" : monthText(trend)}</text>
      </svg>
      <div className={styles.legend} aria-hidden>
        {shown.map((line) => (
          <span key={line} className={styles.key}>
            <svg width="22" height="8"><line x1="0" x2="22" y1="4" y2="4" stroke={LINES[line].stroke} strokeWidth={2} strokeDasharray={LINES[line].dashes} /></svg>
            {words.analysis.lines[line]}
          </span>
        ))}
      </div>
      <details>
        <summary className={styles.small}>{words.analysis.tableCaption}</summary>
        <table className={styles.table}>
          <caption className={styles.unseen}>{`${words.analysis.tableCaption}：${name}`}</caption>
          <thead><tr><th scope="col" className={styles.cell}>{words.analysis.columns.period}</th><th scope="col" className={mergeClasses(styles.cell, styles.numberCell)}>{unit === "" ? words.analysis.columns.value : `${words.analysis.columns.value} (${unit})`}</th></tr></thead>
          <tbody>
            {points.map((point) => <tr key={point.month}><th scope="row" className={styles.cell}>{words.month(point.period)}</th><td className={mergeClasses(styles.cell, styles.numberCell)}>{point.shown}</td></tr>)}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Line({ name, points }: { readonly name: LineName; readonly points: string }): ReactElement {
  const { stroke, width, dashes } = LINES[name];
  return <polyline points={points} fill="none" stroke={stroke} strokeWidth={width} strokeDasharray={dashes} strokeLinejoin="round" />;
}

/** From months and values to points of the picture; a level line runs through the middle. */
function scalesOf({ firstMonth, lastMonth, lowest, highest }: Trend): { readonly x: (month: number) => number; readonly y: (value: number) => number } {
  const [months, values] = [lastMonth - firstMonth, highest - lowest];
  const [width, height] = [WIDTH - EDGE.left - EDGE.right, HEIGHT - EDGE.top - EDGE.bottom];
  return {
    x: (month) => EDGE.left + (months === 0 ? width / 2 : ((month - firstMonth) / months) * width),
    y: (value) => EDGE.top + (values === 0 ? height / 2 : (1 - (value - lowest) / values) * height),
  };
}

function monthText({ required, forecast, points }: Trend): string {
  return required?.[1].period ?? forecast?.[1].period ?? points.at(-1)?.period ?? "";
}

import { Button, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { ReportRow, ReportTable, StatusReport } from "../domain/narrate/status-report.ts";
import { REPORT_MESSAGES } from "../messages/pane/report.ts";
import type { Language } from "../messages/wording.ts";
import { usePaperStyles } from "./report-styles.ts";
import { useWords } from "./use-words.ts";

const wordsIn = (language: Language) => ({ report: REPORT_MESSAGES[language] });

/** Rows of a table that are drawn at once: a report of a thousand indicators would hold the page up. */
const ROWS = 80;

/** Head of a column of identifiers. */
const IDENTIFIER = "编号";
/** "12,000", "≥90", "第3位", "98.0%", "—", "★超额完成". */
const FIGURE = /^(?:—|[第＞＜≥≤-]*[\d.,]+[%位]?(?:\n[\d.]+)?|[★√●▲×？○]\S+)$/u;

/** The report as it will stand on its sheet, from title to signature. It is Chinese whatever the pane speaks. */
export function ReportPaper({ report: { title, subtitle, summary, chapters, signature } }: { readonly report: StatusReport }): ReactElement {
  const paper = usePaperStyles();
  return (
    <article className={paper.paper} lang="zh-CN">
      <h4 className={paper.title}>{title.map((line) => <span key={line} className={paper.titleLine}>{line}</span>)}</h4>
      {subtitle.map((line) => <p key={line} className={paper.subtitle}>{line}</p>)}
      {summary.map((text) => <p key={text} className={paper.text}>{text}</p>)}
      {chapters.map(({ heading, paragraphs, table }) => (
        <section key={heading} className={paper.chapter}>
          <h5 className={paper.heading}>{heading}</h5>
          {paragraphs.map((text) => <p key={text} className={paper.text}>{text}</p>)}
          {table !== null && <PaperTable table={table} name={heading} />}
        </section>
      ))}
      <div className={paper.signature}>{signature.lines.map((line) => <span key={line}>{line}</span>)}</div>
      <p className={paper.date}>{signature.date}</p>
    </article>
  );
}

/** Scrolls sideways in its own box, by keyboard too. */
function PaperTable({ table: { key, heads, rows }, name }: { readonly table: ReportTable; readonly name: string }): ReactElement {
  const words = useWords(wordsIn);
  const paper = usePaperStyles();
  const [count, setCount] = useState(ROWS);
  const hidden = Math.min(ROWS, rows.length - count);
  return (
    <>
      <div className={paper.scroll} tabIndex={0} role="region" aria-label={name}>
        <table className={key === "statuses" ? paper.narrowTable : paper.table}>
          <thead><tr>{heads.map((head) => <th key={head} scope="col" className={paper.head}>{head}</th>)}</tr></thead>
          <tbody>{rows.slice(0, count).map((row, index) => <PaperRow key={index} row={row} heads={heads} />)}</tbody>
        </table>
      </div>
      {hidden > 0 && <Button size="small" onClick={() => setCount(count + ROWS)}>{words.report.moreRows(hidden)}</Button>}
    </>
  );
}

function PaperRow({ row, heads }: { readonly row: ReportRow; readonly heads: readonly string[] }): ReactElement {
  const paper = usePaperStyles();
  const columns = heads.length;
  if (row.kind === "group") return <tr><th scope="rowgroup" colSpan={columns} className={paper.group}><span className={paper.inSight}>{row.text}</span></th></tr>;
  const look = (text: string, index: number): string => mergeClasses(row.kind === "total" ? paper.total : heads[index] === IDENTIFIER ? paper.key : paper.cell, FIGURE.test(text) ? paper.centre : index === 0 && paper.name);
  return (
    <>
      <tr>{row.cells.map((text, index) => <td key={index} className={look(text, index)}>{text}</td>)}</tr>
      {row.kind === "cells" && row.below !== undefined && <tr><td colSpan={columns} className={paper.cell}><span className={paper.inSight}>{row.below}</span></td></tr>}
    </>
  );
}

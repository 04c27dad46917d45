import type { Block, Paragraph } from "../block.ts";
import type { Section } from "../event.ts";
import { cellText, rolesByPosition, rolesOfHeader, type ColumnRoles } from "./column-roles.ts";
import { findEventStarts } from "./find-event-starts.ts";
import { freeLoneCells } from "./free-lone-cells.ts";
import { findSectionHeadings } from "./find-section-headings.ts";
import type { Piece, SectionText } from "./piece.ts";
import { LABEL_LENGTH } from "./label-text-pieces.ts";
import { readItemTitle } from "./read-item-title.ts";
import { numberedItem, withoutItemNumbers } from "./item-number.ts";
import { isContentsLine, sectionOfHeaderCell } from "./section-heading.ts";
import { splitGluedHeadings } from "./split-glued-headings.ts";
import { takeOutStrayLabels } from "./stray-labels.ts";
import { withoutLinkWords } from "./without-link-words.ts";

/** The report cut into what stands before its first section and its sections; a section that is headed twice is one. */
export interface CutReport {
  readonly preface: readonly string[];
  readonly sections: readonly SectionText[];
}

type TextBlock = Extract<Block, { kind: "heading" | "paragraph" }>;
type RowBlock = Extract<Block, { kind: "row" }>;

interface OpenSection {
  readonly section: Section;
  readonly introduction: string[];
  readonly pieces: Piece[];
}

interface Walk {
  readonly preface: string[];
  readonly sections: OpenSection[];
  open: OpenSection | null;
  roles: ColumnRoles | null;
  afterBreak: boolean;
  contactReached: boolean;
}

/** Sentences that open the introduction of a section whose heading is lost (seed 000). */
const INTRODUCTIONS: readonly (readonly [Section, RegExp])[] = [
  ["部委", /^为响应(?:国家|国务院)号召/],
  ["地区", /^从监测结果来?看/],
  ["企业", /^本监测期内?[，,]?(?:三大)?(?:电信)?运营商|^本监测期内?[，,].{0,12}(?:运营商|互联网企业)/],
];
/** The block with the address of the editors ends the report's text. */
const CONTACT = /^(?:联\s*系\s*人|联系电话|电\s*话|Tel|E-?mail|邮\s*箱|地\s*址|责任编辑|编\s*辑|主\s*编|审\s*核|签\s*发|报送|抄送|主办单位)\s*[:：]/i;

/** Footnotes of a Word document stand behind its text. */
const FOOTNOTE = /^注\s*\d{1,2}\s*[：:]/;

/** Walks the blocks once and hands each to the section it stands in. */
export function collectSections(source: readonly Block[]): CutReport {
  const blocks = freeLoneCells(splitGluedHeadings(source));
  const headings = findSectionHeadings(blocks);
  const walk: Walk = { preface: [], sections: [], open: null, roles: null, afterBreak: false, contactReached: false };
  blocks.forEach((block, i) => {
    if (block.kind === "break") {
      walk.afterBreak = true;
      return;
    }
    const headed = headings.get(i);
    if (headed) enter(walk, headed);
    else if (block.kind === "row") takeRow(walk, block);
    else takeText(walk, block, blocks[i + 1]);
    walk.afterBreak = false;
  });
  return { preface: walk.preface, sections: walk.sections };
}

function enter(walk: Walk, section: Section): void {
  walk.contactReached = false;
  walk.roles = null;
  const known = walk.sections.find((candidate) => candidate.section === section);
  walk.open = known ?? { section, introduction: [], pieces: [] };
  if (!known) walk.sections.push(walk.open);
}

function takeRow(walk: Walk, block: RowBlock): void {
  const header = rolesOfHeader(block.cells);
  if (header) {
    const section = header.label >= 0 ? sectionOfHeaderCell(cellText(block.cells[header.label]), walk.open?.section ?? null) : null;
    if (section && section !== walk.open?.section) enter(walk, section);
    walk.roles = header;
    return;
  }
  const empty = block.cells.every((cell) => /^[-—–\s]*$/.test(cellText(cell)) && cell.links.length === 0);
  if (walk.open && !empty) walk.open.pieces.push(rowPiece(block, walk.roles ?? rolesByPosition(block.cells), walk.afterBreak));
}

function rowPiece(block: RowBlock, roles: ColumnRoles, afterBreak: boolean): Piece {
  const text = block.cells[roles.text];
  const label = roles.label >= 0 ? cellText(block.cells[roles.label]).trim() : "";
  const date = roles.date >= 0 ? cellText(block.cells[roles.date]).trim() : "";
  const links = roles.link >= 0 ? (block.cells[roles.link]?.links ?? []) : (text?.links ?? []);
  const paragraphs = (text?.paragraphs ?? []).map((paragraph) => ({ ...paragraph, text: withoutItemNumbers(withoutLinkWords(paragraph.text, text?.links ?? [])) }));
  return {
    label: label === "" ? null : label, paragraphs: paragraphs.filter((paragraph) => paragraph.text.trim() !== ""), links, dateCell: date === "" ? null : date,
    inTable: true, afterBreak, title: null, place: block.place,
  };
}

function takeText(walk: Walk, block: TextBlock, next: Block | undefined): void {
  const text = block.text.trim();
  if (text === "" || isContentsLine(text)) return;
  if (CONTACT.test(text) || (walk.afterBreak && FOOTNOTE.test(text))) walk.contactReached = true;
  if (walk.contactReached) return;
  const introduced = block.kind === "paragraph" ? INTRODUCTIONS.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  if (introduced && walk.open?.section !== introduced) enter(walk, introduced);
  if (!walk.open) {
    walk.preface.push(text);
    return;
  }
  const introduction = introductionOf(walk.open, block);
  if (introduction !== "") walk.open.introduction.push(introduction);
  const rest = block.text.slice(introduction.length);
  if (rest.trim() !== "") walk.open.pieces.push(textPiece(walk, { ...block, text: rest }, next, walk.open.section));
}

/** Running text before the section's first row or event. Summits and special items have none: their titles come first. */
function introductionOf(open: OpenSection, block: TextBlock): string {
  if (open.pieces.length > 0 || block.kind === "heading" || block.bullet) return "";
  if (open.section === "峰会" || open.section === "专题" || isLabelLine(block.text)) return "";
  const text = takeOutStrayLabels(block.text).text;
  if (/^\s*[➢➤]/.test(text) || findEventStarts(text)[0] === 0) return "";
  const first = findEventStarts(block.text)[0];
  return first === undefined ? block.text : block.text.slice(0, first);
}

function paragraphOf(block: TextBlock, text: string): Paragraph {
  if (block.kind === "heading") return { text, bullet: false };
  return { text, bullet: block.bullet, ...(block.cleaned ? { cleaned: true } : {}) };
}

/** A short line that is no sentence may be a label (a region, a company) over the text that follows. */
function isLabelLine(text: string): boolean {
  return text.length <= LABEL_LENGTH && !/[。；！：:]\s*$/.test(text);
}

function textPiece(walk: Walk, block: TextBlock, next: Block | undefined, section: Section): Piece {
  const items = section === "峰会" || section === "专题";
  const title = items ? readItemTitle(block, next) : null;
  const links = block.kind === "paragraph" ? block.links : [];
  const text = withoutItemNumbers(withoutLinkWords(block.text, links));
  const numbered = items ? numberedItem(text) : null;
  const paragraphs = title === null && text !== "" ? [{ ...paragraphOf(block, numbered ?? text), ...(numbered === null ? {} : { bullet: true }) }] : [];
  return {
    label: null, paragraphs, links, dateCell: null,
    inTable: false, afterBreak: walk.afterBreak, title, place: block.place,
  };
}

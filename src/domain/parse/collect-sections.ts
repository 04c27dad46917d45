import type { Block } from "../block.ts";
import type { Section } from "../event.ts";
import { cellText, rolesByPosition, rolesOfHeader, type ColumnRoles } from "./column-roles.ts";
import { findEventStarts } from "./find-event-starts.ts";
import type { Piece, SectionText } from "./piece.ts";
import { isContentsLine, readSectionHeading, sectionOfHeaderCell } from "./section-heading.ts";
import { readItemTitle } from "./read-item-title.ts";
import { splitGluedHeadings } from "./split-glued-headings.ts";

/** The report cut into what stands before its first section and its sections; a section that is headed twice is one. */
export interface CutReport {
  readonly preface: readonly string[];
  readonly sections: readonly SectionText[];
}

/** Sentences that open the introduction of a section whose heading is lost (seed 000). */
const INTRODUCTIONS: readonly (readonly [Section, RegExp])[] = [
  ["部委", /^为响应(?:国家|国务院)号召/],
  ["地区", /^从监测结果来?看/],
  ["企业", /^本监测期内?[，,]?(?:三大)?(?:电信)?运营商|^本监测期内?[，,].{0,12}(?:运营商|互联网企业)/],
];
/** The block with the address of the editors ends the report's text. */
const CONTACT = /^(?:联\s*系\s*人|联系电话|电\s*话|Tel|E-?mail|邮\s*箱|地\s*址|责任编辑|编\s*辑|主\s*编|审\s*核|签\s*发|报送|抄送|主办单位)\s*[:：]/i;

interface OpenSection {
  readonly section: Section;
  readonly introduction: string[];
  readonly pieces: Piece[];
}

/** Walks the blocks once and hands each to the section it stands in. */
export function collectSections(blocks: readonly Block[]): CutReport {
  const walk = new Walk(headingsOf(blocks));
  const split = walk.blocks;
  split.forEach((block, i) => walk.take(block, split[i + 1]));
  return { preface: walk.preface, sections: walk.sections };
}

interface Headed {
  readonly blocks: readonly Block[];
  readonly headings: ReadonlyMap<number, Section>;
}

/** Section headings by block index, those of a table of contents left out: a run of headings with nothing between that all come again later. */
function headingsOf(source: readonly Block[]): Headed {
  const blocks = splitGluedHeadings(source);
  const found: { index: number; section: Section }[] = [];
  blocks.forEach((block, index) => {
    const section = block.kind === "heading" || block.kind === "paragraph" ? readSectionHeading(block.text) : null;
    if (section) found.push({ index, section });
  });
  const headings = new Map<number, Section>();
  for (const run of runsOf(found, blocks)) {
    const last = run.at(-1)?.index ?? -1;
    const repeated = run.length >= 2 && run.every(({ section }) => found.some((other) => other.index > last && other.section === section));
    if (!repeated) for (const { index, section } of run) headings.set(index, section);
  }
  return { blocks, headings };
}

function runsOf(found: readonly { index: number; section: Section }[], blocks: readonly Block[]): { index: number; section: Section }[][] {
  const runs: { index: number; section: Section }[][] = [];
  for (const heading of found) {
    const run = runs.at(-1);
    const previous = run?.at(-1)?.index;
    if (run && previous !== undefined && blocks.slice(previous + 1, heading.index).every((block) => block.kind === "break")) run.push(heading);
    else runs.push([heading]);
  }
  return runs;
}

/** The state of the walk: the open section, the table's roles, whether a break came before. */
class Walk {
  readonly preface: string[] = [];
  readonly sections: OpenSection[] = [];
  readonly blocks: readonly Block[];
  private readonly headings: ReadonlyMap<number, Section>;
  private index = -1;
  private open: OpenSection | null = null;
  private roles: ColumnRoles | null = null;
  private table = -1;
  private afterBreak = false;
  private contactReached = false;

  constructor(headed: Headed) {
    this.blocks = headed.blocks;
    this.headings = headed.headings;
  }

  take(block: Block, next: Block | undefined): void {
    this.index += 1;
    if (block.kind === "break") {
      this.afterBreak = true;
      return;
    }
    const headed = this.headings.get(this.index);
    if (headed) this.enter(headed);
    else if (block.kind === "row") this.takeRow(block);
    else this.takeText(block, next);
    this.afterBreak = false;
  }

  private enter(section: Section): void {
    this.contactReached = false;
    this.roles = null;
    const known = this.sections.find((candidate) => candidate.section === section);
    this.open = known ?? { section, introduction: [], pieces: [] };
    if (!known) this.sections.push(this.open);
  }

  private takeRow(block: Extract<Block, { kind: "row" }>): void {
    if (block.table !== this.table) this.table = block.table;
    const header = rolesOfHeader(block.cells);
    if (header) {
      const section = header.label >= 0 ? sectionOfHeaderCell(cellText(block.cells[header.label])) : null;
      if (section && section !== this.open?.section) this.enter(section);
      this.roles = header;
      return;
    }
    if (!this.open || block.cells.every((cell) => /^[-—–\s]*$/.test(cellText(cell)) && cell.links.length === 0)) return;
    const roles = this.roles ?? rolesByPosition(block.cells);
    const text = block.cells[roles.text];
    const label = roles.label >= 0 ? cellText(block.cells[roles.label]).trim() : "";
    const date = roles.date >= 0 ? cellText(block.cells[roles.date]).trim() : "";
    const links = roles.link >= 0 ? (block.cells[roles.link]?.links ?? []) : (text?.links ?? []);
    this.open.pieces.push({
      label: label === "" ? null : label, paragraphs: text?.paragraphs ?? [], links, dateCell: date === "" ? null : date,
      inTable: true, afterBreak: this.afterBreak, title: null, place: block.place,
    });
  }

  private takeText(block: Extract<Block, { kind: "heading" | "paragraph" }>, next: Block | undefined): void {
    const text = block.text.trim();
    if (text === "" || isContentsLine(text)) return;
    if (CONTACT.test(text)) this.contactReached = true;
    if (this.contactReached) return;
    const introduced = block.kind === "paragraph" ? INTRODUCTIONS.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
    if (introduced && this.open?.section !== introduced) this.enter(introduced);
    if (!this.open) this.preface.push(text);
    else if (this.isIntroduction(block)) this.open.introduction.push(text);
    else this.open.pieces.push(this.textPiece(block, next, this.open.section));
  }

  /** Running text before the section's first row or event. Summits and special items have a title first. */
  private isIntroduction(block: Extract<Block, { kind: "heading" | "paragraph" }>): boolean {
    const open = this.open;
    if (!open || open.pieces.length > 0 || block.kind === "heading" || block.bullet) return false;
    if (open.section === "峰会" || open.section === "专题") return false;
    return block.text.length > 24 && findEventStarts(block.text)[0] !== 0;
  }

  private textPiece(block: Extract<Block, { kind: "heading" | "paragraph" }>, next: Block | undefined, section: Section): Piece {
    const title = section === "峰会" || section === "专题" ? readItemTitle(block, next) : null;
    const paragraphs = title === null ? [{ text: block.text, bullet: block.kind === "paragraph" && block.bullet }] : [];
    return {
      label: null, paragraphs, links: block.kind === "paragraph" ? block.links : [], dateCell: null,
      inTable: false, afterBreak: this.afterBreak, title, place: block.place,
    };
  }
}

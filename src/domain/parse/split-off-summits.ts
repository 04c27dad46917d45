import type { Section } from "../event.ts";
import type { DraftEvent } from "./draft-event.ts";
import { reportsSummit } from "./summit-title.ts";

/**
 * Where the heading of the summit section is lost, its events stand behind those of the companies (seed 000). They begin at the first event after the last
 * bulleted one that reports a summit's holding. With a summit section of its own nothing is moved.
 */
export function splitOffSummits(drafts: readonly DraftEvent[], sections: readonly Section[]): readonly DraftEvent[] {
  if (sections.includes("峰会")) return drafts;
  const lastBullet = drafts.findLastIndex((draft) => draft.section === "企业" && draft.bullet);
  const first = drafts.findIndex((draft, i) => i > lastBullet && draft.section === "企业" && draft.label === null && reportsSummit(draft.text));
  if (first < 0) return drafts;
  return drafts.map((draft, i) => (i >= first && draft.section === "企业" && draft.label === null ? { ...draft, section: "峰会" } : draft));
}

import type { Section } from "../event.ts";
import { findCompany } from "./find-company.ts";
import { findOrgans } from "./find-organs.ts";
import { findRegions } from "./find-regions.ts";
import type { PreparedLexicon } from "./prepare-lexicon.ts";
import { regionOfLabel } from "./stray-labels.ts";

/** Whether a short text is, as a whole, a label of that section. */
export function isLabelOf(section: Section, text: string, lexicon: PreparedLexicon): boolean {
  if (/[，。；！？]/.test(text)) return false;
  if (section === "地区") return regionOfLabel(text) !== null || findRegions(text, lexicon)[0]?.name === text;
  if (section === "企业") return text.length <= 12 && findCompany(text, lexicon) !== null;
  if (section === "部委") return text.split(/[、，\s]+/).every((part) => part.length <= 16 && findOrgans(part, lexicon).length > 0);
  return false;
}

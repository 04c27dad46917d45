import type { Issue, IssueCode } from "../domain/issue.ts";
import { messagesOf } from "./messages-of.ts";
import { fillTemplate, type Language } from "./wording.ts";

/** An issue as one line: place, what happened, what to do. Facts that the issue does not carry are left out of the sentence. */
export function wordIssue(issue: Issue, language: Language = "zh-CN"): string {
  const messages = messagesOf(language);
  const wording = messages.issues[issue.code];
  const template = issue.place?.page === undefined ? messages.place : messages.pagePlace;
  const place = issue.place ? fillTemplate(template, { line: issue.place.line, page: issue.place.page ?? "" }) : "";
  return place + fillTemplate(wording.what, issue.facts) + messages.between + fillTemplate(wording.advice, issue.facts);
}

/** The two parts of an issue for a table of findings: evidence and suggestion. */
export function wordIssueParts(code: IssueCode, facts: Issue["facts"], language: Language = "zh-CN"): { readonly what: string; readonly advice: string } {
  const wording = messagesOf(language).issues[code];
  return { what: fillTemplate(wording.what, facts), advice: fillTemplate(wording.advice, facts) };
}

import { describe, expect, it } from "vitest";
import { DOCUMENT_ISSUE_CODES, EVENT_ISSUE_CODES, INDICATOR_ISSUE_CODES } from "../../src/domain/issue.ts";
import { messagesOf } from "../../src/messages/messages-of.ts";
import { wordReaderError } from "../../src/messages/reader-error.ts";
import { wordIssue, wordIssueParts } from "../../src/messages/word-issue.ts";
import { fillTemplate, READER_ERROR_CODES } from "../../src/messages/wording.ts";
import { UNREADABLE_FILE_CODES } from "../../src/readers/unreadable-file.ts";

const CODES = [...EVENT_ISSUE_CODES, ...INDICATOR_ISSUE_CODES, ...DOCUMENT_ISSUE_CODES];

describe.each(["zh-CN", "en-US"] as const)("messages in %s", (language) => {
  const { issues, readerErrors } = messagesOf(language);

  it("have words for every issue code and no others", () => {
    expect(Object.keys(issues).sort()).toEqual([...CODES].sort());
  });

  it("have words for every reader error and no others", () => {
    expect(Object.keys(readerErrors).sort()).toEqual([...UNREADABLE_FILE_CODES].sort());
    expect([...READER_ERROR_CODES].sort()).toEqual([...UNREADABLE_FILE_CODES].sort());
  });

  it.each(CODES)("%s reads as two sentences without facts", (code) => {
    const { what, advice } = wordIssueParts(code, {}, language);
    for (const sentence of [what, advice]) {
      expect(sentence).toMatch(/[。.]$/);
      expect(sentence).not.toMatch(/[[\]{}]|—|undefined| {2}/);
    }
    expect(what).not.toBe(advice);
  });

  it("tell the codes apart", () => {
    expect(new Set(Object.values(issues).map((wording) => wording.what)).size).toBe(CODES.length);
  });
});

describe("wording an issue", () => {
  it("names place and facts", () => {
    const issue = { code: "date-outside-period", place: { line: 12 }, facts: { date: "2018-07-01", start: "2018-03-16", end: "2018-04-15" } } as const;
    expect(wordIssue(issue, "zh-CN")).toBe(
      "第 12 行：事件日期（2018-07-01）不在本期监测期（2018-03-16 至 2018-04-15）之内。请核对原文日期；属实可保留，统计时会单独标出。",
    );
  });

  it("names the page where the format has pages", () => {
    expect(wordIssue({ code: "date-missing", place: { line: 3, page: 2 }, facts: {} }, "en-US")).toBe(
      "Page 2, line 3: The event has no date. Look it up in the document or behind the link and enter it.",
    );
  });

  it("leaves out a part of which one fact is missing", () => {
    expect(fillTemplate("监测期[（{start} 至 {end}）]。", { start: "2018-03-16" })).toBe("监测期。");
  });

  it("shows a fact that looks like a template as it is, and cuts a long one at 60 characters", () => {
    expect(fillTemplate("[：{text}]", { text: "{line}[x]" })).toBe("：{line}[x]");
    expect(fillTemplate("{text}", { text: "长".repeat(100) })).toBe(`${"长".repeat(60)}…`);
  });

  it("does not take an object's own methods for facts", () => {
    expect(fillTemplate("a[{toString}]b", {})).toBe("ab");
  });
});

describe("wording a reader's error", () => {
  it("names the extension", () => {
    expect(wordReaderError("unsupported-format", { name: "a.xyz", extension: "xyz" })).toBe(
      "不支持这种文件格式（.xyz）。目前可以读取 .docx、.pdf、.xlsx、.csv、.txt、.tsv、.md、.html 文件，请另存为其中一种。",
    );
  });

  it("says something for a code it does not know", () => {
    expect(wordReaderError("too-old", {}, "en-US")).toBe("There is a doubt (too-old). Compare with the document.");
  });
});

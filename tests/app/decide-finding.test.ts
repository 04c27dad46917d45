import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/app/decide-finding.ts";
import { decideFinding } from "../../src/app/decide-finding.ts";
import { runJob } from "../../src/app/run-job.ts";
import { MemoryLedger } from "./memory-ledger.ts";

const AT = "2018-05-02T09:30";
const FINDING = { id: "201803-F01", subject: "201803-001", kind: "事件", place: "三月", evidence: "证据", suggestion: "建议" };
const decision = (change: Partial<Decision> = {}): Decision => ({ handling: "采纳", reason: "", by: "王五", ...change });

describe("decideFinding", () => {
  it("writes decision, reason and name beside the finding, and a line of the log", async () => {
    const book = new MemoryLedger({ findings: [FINDING] });
    const { job } = decideFinding(await book.read(), 5, decision({ handling: "不采纳", reason: " 原文如此 " }), AT);
    if (job !== null) await runJob(book, job);
    expect(book.tables.get("findings")?.[0]).toMatchObject({ ...FINDING, handling: "不采纳", reason: "原文如此", handledBy: "王五" });
    expect(book.tables.get("log")?.[0]).toMatchObject({ at: AT, action: "处理核对", object: "201803-F01", place: "核对表 201803-001", before: null, after: "不采纳", reason: "原文如此", by: "王五" });
  });

  it("has nothing to do where it was decided so already", async () => {
    const book = new MemoryLedger({ findings: [{ ...FINDING, handling: "采纳", handledBy: "王五" }] });
    expect(decideFinding(await book.read(), 5, decision(), AT)).toEqual({ job: null, problems: [] });
  });

  it.each<[Partial<Decision>, number, readonly string[]]>([
    [{ handling: "不采纳", reason: " " }, 5, ["reason-missing"]],
    [{}, 6, ["finding-gone"]],
    [{ reason: "长".repeat(501), by: "名".repeat(41) }, 5, ["reason-too-long", "name-too-long"]],
  ])("says what is missing: %j", async (change, line, problems) => {
    const book = new MemoryLedger({ findings: [FINDING] });
    expect(decideFinding(await book.read(), line, decision(change), AT)).toEqual({ job: null, problems });
  });
});

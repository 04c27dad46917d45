import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { manifestCommand } from "../../src/cli/manifest-command.ts";
import { pageWithOffice } from "../../src/cli/office-source.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "manifest-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("ledger manifest", () => {
  it("writes the manifest of an intranet address and says what to do next", async () => {
    const out = join(folder, "manifest.xml");
    const { output, notes, exitCode } = await manifestCommand(["--url", "https://intranet.example.org/ledger/", "--office", "self-hosted", "--out", out]);
    expect(output).toEqual({ out, url: "https://intranet.example.org/ledger", office: "self-hosted", officeScript: "office/office.js", site: null });
    expect(readFileSync(out, "utf8")).toContain('<SourceLocation DefaultValue="https://intranet.example.org/ledger/taskpane.html"/>');
    expect(notes[0]).toContain("接下来");
    expect(exitCode).toBe(0);
  });

  it.each([
    [[], "用法"],
    [["--url", "http://intranet.example.org"], "https://"],
    [["--url", "intranet"], "https://"],
    [["--url", "https://a.example/?x=1"], "只写主机和路径"],
    [["--url", "https://a.example", "--office", "other"], "--office 应为"],
    [["--url", "https://a.example", "--wrong"], "用法"],
  ])("refuses %j", async (args, sentence) => {
    await expect(manifestCommand(args)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(sentence) });
  });
});

describe("a page's library", () => {
  const page = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
  it.each([
    ["worldwide", page],
    ["21vianet", '<script src="https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"></script>'],
    ["self-hosted", '<script src="office/office.js"></script>'],
  ] as const)("comes from the %s address", (source, expected) => {
    expect(pageWithOffice(page, source)).toBe(expected);
  });
});

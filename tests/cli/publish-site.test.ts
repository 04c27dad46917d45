import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { publishSite } from "../../src/cli/publish-site.ts";

const project = resolve(import.meta.dirname, "..", "..");
let root = "";

/** A project with one built page, and the real icons and packages. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  cpSync(join(project, "assets"), join(root, "assets"), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(root, "node_modules"));
});
afterEach(() => rmSync(root, { recursive: true }));

function build(): void {
  mkdirSync(join(root, "dist"));
  for (const page of ["taskpane.html", "commands.html"]) writeFileSync(join(root, "dist", page), '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>');
  writeFileSync(join(root, "dist", "taskpane.js"), "1;");
}

describe("the folder to publish", () => {
  it("holds pages, scripts, icons and a copy of the library, and its page asks no other host", async () => {
    build();
    const site = join(root, "site");
    await publishSite(root, site, "self-hosted");
    for (const page of ["taskpane.html", "commands.html"]) expect(readFileSync(join(site, page), "utf8")).toBe('<script src="office/office.js"></script>');
    for (const file of ["taskpane.js", "assets/icon-32.png", "assets/support.html", "office/office.js", "office/excel-web-16.00.js", "office/zh-cn/office_strings.js"]) {
      expect([file, existsSync(join(site, file))]).toEqual([file, true]);
    }
    expect(existsSync(join(site, "assets/draw-icons.ts"))).toBe(false);
    expect(existsSync(join(site, "office/office.debug.js"))).toBe(false);
  });

  it("has no copy of the library where Microsoft's is used, and leaves the built page as it was", async () => {
    build();
    await publishSite(root, join(root, "site"), "21vianet");
    expect(existsSync(join(root, "site", "office"))).toBe(false);
    expect(readFileSync(join(root, "site", "taskpane.html"), "utf8")).toContain("partner.office365.cn");
    expect(readFileSync(join(root, "dist", "taskpane.html"), "utf8")).toContain("appsforoffice.microsoft.com");
  });

  it("says what to do where nothing was built", async () => {
    await expect(publishSite(root, join(root, "site"), "worldwide")).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining("npm run build") });
  });
});

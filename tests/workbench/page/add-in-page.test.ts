import { describe, expect, it } from "vitest";
import { addInPage } from "../../../src/workbench/server/add-in-page.ts";

describe("addInPage", () => {
  it("takes the library from this server and puts the channel before it", () => {
    const page = addInPage('<head><title>x</title><script type="text/javascript" src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>');
    expect(page).toContain('src="/office/office.js"');
    expect(page.indexOf("opener")).toBeLessThan(page.indexOf("/office/office.js"));
    expect(page).not.toContain("appsforoffice");
  });

  it("leaves a page without the library as it is", () => {
    expect(addInPage("<p>文字</p>")).toBe("<p>文字</p>");
  });
});

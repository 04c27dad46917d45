import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A word with its box, in points from the page's upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

/** The pages that LibreOffice prints of a workbook, read by poppler. The profile is its own, so that several tests may print at once. */
export async function printPages(workbook: Uint8Array): Promise<PrintedPage[]> {
  const folder = await mkdtemp(join(tmpdir(), "print-"));
  try {
    const input = join(folder, "book.xlsx");
    await writeFile(input, workbook);
    await tool("soffice", [`-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, input]);
    return readPages(await tool("pdftotext", ["-bbox", join(folder, "book.pdf"), "-"]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tool(command: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(command, [...args], { maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error(`The command ${command} is missing: install it with \`bash tests/setup/ensure-tools.sh\`.`, { cause: error });
    }
    throw error;
  }
}

function readPages(xhtml: string): PrintedPage[] {
  return xhtml.split("<page ").slice(1).map((part) => ({
    width: attribute(part, "width"),
    height: attribute(part, "height"),
    words: [...part.matchAll(/<word ([^>]*)>([^<]*)<\/word>/gu)].map(([, box = "", text = ""]) => ({
      text: text.replace(/&(lt|gt|quot|amp);/gu, (_, name: string) => ENTITIES[name] ?? ""),
      left: attribute(box, "xMin"), right: attribute(box, "xMax"), top: attribute(box, "yMin"), bottom: attribute(box, "yMax"),
    })),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&" };

function attribute(text: string, name: string): number {
  return Number(new RegExp(`${name}="([^"]*)"`, "u").exec(text)?.[1]);
}

/** All text of a page without white space, in the order it was drawn. */
export function textOfPage({ words }: PrintedPage): string {
  return words.map(({ text }) => text).join("").replace(/\s/gu, "");
}

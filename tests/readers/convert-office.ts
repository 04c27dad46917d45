import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A file for LibreOffice: `name` without extension, letters, digits and dashes. */
export interface OfficeFile {
  readonly name: string;
  readonly extension: "html" | "docx" | "fodt" | "txt";
  readonly bytes: Uint8Array | string;
}

export type OfficeFormat = "pdf" | "docx" | "html";

const FILTERS: Readonly<Record<OfficeFormat, string>> = { pdf: "pdf:writer_pdf_Export", docx: "docx:MS Word 2007 XML", html: "html:HTML (StarWriter)" };

const INPUT_FILTERS: Readonly<Partial<Record<OfficeFile["extension"], string>>> = { html: "HTML (StarWriter)", txt: "Text (encoded):UTF8,LF,,," };

/** The files as LibreOffice Writer saves them in another format, by name; one start of it for all. */
export async function convertOffice(files: readonly OfficeFile[], format: OfficeFormat, options = ""): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "convert-"));
  try {
    const [input, output] = [join(folder, "in"), join(folder, "out")];
    await mkdir(input);
    const paths = files.map(({ name, extension }) => join(input, `${name}.${extension}`));
    await Promise.all(files.map(({ bytes }, i) => writeFile(paths[i] ?? "", bytes)));
    const filter = INPUT_FILTERS[files[0]?.extension ?? "docx"];
    const said = await run("soffice", [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`, "--headless", "--norestore", ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      "--convert-to", FILTERS[format] + options, "--outdir", output, ...paths,
    ], { maxBuffer: 16 * 1024 * 1024 });
    const results = files.map(async ({ name }) => [name, await readFile(join(output, `${name}.${format}`))] as const);
    return new Map(await Promise.all(results).catch((error: unknown) => { throw new Error(`LibreOffice wrote no ${format}: ${said.stdout}${said.stderr}`, { cause: error }); }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

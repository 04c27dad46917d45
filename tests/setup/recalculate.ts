import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** OOXMLRecalcMode 0: every formula is computed on loading and no cached value is believed, whichever program wrote the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The workbook as LibreOffice saves it after computing every formula anew: a second calculation engine beside the core. */
export async function recalculate(bytes: Uint8Array): Promise<Uint8Array> {
  const [result] = await recalculateAll([bytes]);
  if (!result) throw new Error("LibreOffice gave no workbook back.");
  return result;
}

/** The same for several workbooks with one start of LibreOffice; results stand in the order given. */
export async function recalculateAll(workbooks: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "recalculate-"));
  try {
    const profile = join(folder, "profile");
    const output = join(folder, "out");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const inputs = workbooks.map((_, index) => join(folder, `book-${index}.xlsx`));
    await Promise.all(inputs.map((path, index) => writeFile(path, workbooks[index] ?? new Uint8Array())));
    const said = await convert(profile, output, inputs);
    return await Promise.all(inputs.map((_, index) => readResult(join(output, `book-${index}.xlsx`), said)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A profile of its own lets test files run side by side: a second soffice on a shared profile hands its work to the first and ends. */
async function convert(profile: string, output: string, inputs: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await run("soffice", [
      `-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", output, ...inputs,
    ], { maxBuffer: 16 * 1024 * 1024 });
    return `${stdout}${stderr}`.trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      throw new Error("LibreOffice (the command soffice) is missing: install it with `bash tests/setup/ensure-tools.sh`.", { cause: error });
    }
    throw error;
  }
}

async function readResult(path: string, said: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new Error(`LibreOffice could not convert a workbook. It said: ${said || "nothing"}`, { cause: error });
  }
}

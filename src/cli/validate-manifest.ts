import { resolve } from "node:path";
import { validateManifest } from "office-addin-manifest";

/**
 * `npm run validate`: asks Microsoft's validation service about manifest.xml, or about the file that is named. Without network it says so and does not
 * fail: tests/manifest.test.ts checks the structure anywhere.
 */
const file = process.argv[2] ?? resolve(import.meta.dirname, "..", "..", "manifest.xml");

const validation = await validateManifest(file).catch((error: unknown) => {
  if (error instanceof Error && error.message.startsWith("Unable to contact")) return null;
  throw error;
});
if (validation === null) {
  process.stderr.write("连不上微软的清单验证服务，这一步没有做；结构检查不需要网络，见 tests/manifest.test.ts。\n");
} else {
  const { errors = [], warnings = [] } = validation.report ?? {};
  for (const { title, content, line } of [...errors, ...warnings]) process.stderr.write(`${title ?? ""} ${content ?? ""}${line === undefined ? "" : `（第 ${line} 行）`}\n`);
  process.stderr.write(validation.isValid ? "微软的验证服务：通过。\n" : `微软的验证服务：未通过（${validation.status ?? ""} ${validation.statusText ?? ""}）。\n`);
  process.exitCode = validation.isValid ? 0 : 1;
}

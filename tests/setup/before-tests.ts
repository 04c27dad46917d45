/**
 * What `npm test` does before the tests, side by side: eslint, the type check, and the pages that tests in Chromium open (else each of the test processes that
 * start with one would build them for itself). Ends with 1 where one of them fails; what each said stands together, not mixed.
 */
import { spawn } from "node:child_process";
import { buildAddIn } from "../../src/workbench/server/build-add-in.ts";
import { bundlePage } from "../../src/workbench/server/bundle-page.ts";

interface Outcome {
  readonly failed: boolean;
  readonly said: string;
}

function script(name: string): Promise<Outcome> {
  const child = spawn("npm", ["run", "-s", name], { stdio: ["ignore", "pipe", "pipe"] });
  const pieces: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => pieces.push(piece));
  return new Promise((done) => {
    child.once("error", (error) => done({ failed: true, said: error.message }));
    child.once("close", (code) => done({ failed: code !== 0, said: Buffer.concat(pieces).toString() }));
  });
}

async function pages(): Promise<Outcome> {
  try {
    await Promise.all([buildAddIn(), bundlePage()]);
    return { failed: false, said: "" };
  } catch (error) {
    return { failed: true, said: error instanceof Error ? error.message : String(error) };
  }
}

const outcomes = await Promise.all([script("lint"), script("typecheck"), pages()]);
for (const { said } of outcomes) process.stdout.write(said);
if (outcomes.some(({ failed }) => failed)) process.exitCode = 1;

import { build } from "esbuild";

/** What a module may import under the name of Fluent's components while it is evaluated: its styles become the rules themselves. */
const STYLES_AS_RULES = 'export * from "@fluentui/tokens"; export { resolveStyleRulesForSlots as makeStyles } from "@griffel/core";';

const rulesInsteadOfStyles = {
  name: "rules-instead-of-styles",
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]react-components[\\/]lib[\\/]index\.js$/ }, () => ({ contents: STYLES_AS_RULES, resolveDir: import.meta.dirname }));
  },
};

/**
 * Webpack loader: evaluates a module while the pane is built and bundles what it exports instead of what computes it. For modules whose exports are data:
 * styles, which otherwise bring their compiler into the pane (what @griffel/webpack-loader does), and a description, which would bring all its formulas.
 */
export default async function evaluateNow() {
  const { outputFiles, metafile } = await build({
    entryPoints: [this.resourcePath], bundle: true, write: false, metafile: true, format: "esm", platform: "browser", mainFields: ["module", "main"], plugins: [rulesInsteadOfStyles], logLevel: "silent",
  });
  for (const path of Object.keys(metafile.inputs)) if (!path.includes("node_modules")) this.addDependency(path.startsWith("/") ? path : `${process.cwd()}/${path}`);
  const values = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
  return Object.entries(values).map(([name, value]) => exported(name, value)).join("\n");
}

/** Hooks of styles are a pair of class names by slot and rules (Griffel's `__styles`); everything else is data. */
function exported(name, value) {
  if (!name.startsWith("use")) return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
  return `import { __styles } from "@fluentui/react-components";\nexport const ${name} = /*#__PURE__*/ __styles(${value.map((part) => JSON.stringify(part)).join(", ")});`;
}

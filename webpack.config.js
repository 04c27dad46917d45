import { EsbuildPlugin } from "esbuild-loader";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { join, resolve } from "node:path";

const root = import.meta.dirname;
/** Modules of which the pane gets the outcome and not the way to it. */
const EVALUATED = ["src/taskpane/styles.ts", "src/taskpane/chart-colours.ts", "src/taskpane/themes/light.ts", "src/taskpane/themes/dark.ts", "src/taskpane/themes/contrast.ts", "src/workbook/readable-description.ts"];
const PDF_WORKER = "pdfjs-dist/legacy/build/pdf.worker.mjs";

/** Bundles the task pane, the ribbon's functions and the page that says why one failed. The pane's views, the core and the heavier readers are chunks of their own, loaded on demand; files are parsed in a worker. */
export default {
  context: root,
  entry: { taskpane: ["./src/taskpane/main.tsx"], commands: ["./src/commands/main.ts"], reason: ["./src/commands/reason-page.ts"] },
  output: { path: resolve(root, "dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  target: "web",
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    // "worker": what packages offer for where there is no document; the readers run in one.
    conditionNames: ["worker", "..."],
    // A browser runs this as a worker. Imported it is only where there are no workers (in Node): without this its 1.2 MB would be there twice.
    byDependency: { esm: { alias: { [`${PDF_WORKER}$`]: false } } },
  },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: EVALUATED.map((path) => join(root, path)), loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } },
      { include: EVALUATED.map((path) => join(root, path)), loader: join(root, "webpack.build-time.js") },
      { test: /\.js$/, include: /@fluentui/, loader: join(root, "webpack.icon-imports.js") },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "eof", charset: "utf8" })] },
  cache: { type: "filesystem", cacheDirectory: join(root, "node_modules/.cache/webpack"), buildDependencies: { config: [import.meta.filename] } },
  plugins: [["taskpane", "taskpane"], ["commands", "commands"], ["commands", "reason"]].map(([folder, page]) =>
    new HtmlWebpackPlugin({ template: `src/${folder}/${page}.html`, filename: `${page}.html`, chunks: [page] })),
  performance: { hints: false },
};

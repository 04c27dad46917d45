import { resolve } from "node:path";

/**
 * Bundles what runs in the browser. Until the task pane has its entry (src/taskpane/main.tsx), this is the core with the readers: it proves that they need
 * no Node built-ins and that the heavier readers are chunks of their own, loaded on demand.
 */
export default {
  entry: { core: ["./src/readers/read-document.ts", "./src/domain/parse/parse-report.ts", "./src/domain/evaluate/judge.ts", "./src/app/load-lexicon.ts"] },
  output: { path: resolve(import.meta.dirname, "dist"), filename: "[name].js", chunkFilename: "[name].js", clean: true },
  target: "web",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  performance: { hints: false },
};

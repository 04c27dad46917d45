import HtmlWebpackPlugin from "html-webpack-plugin";
import { resolve } from "node:path";

/** Bundles the task pane. Its views, the core and the heavier readers are chunks of their own, loaded on demand; files are parsed in a worker. */
export default {
  entry: { taskpane: ["./src/taskpane/main.tsx"] },
  output: { path: resolve(import.meta.dirname, "dist"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  target: "web",
  // "worker": what packages offer for where there is no document; the readers run in one.
  resolve: { extensions: [".ts", ".tsx", ".js"], conditionNames: ["worker", "..."] },
  module: { rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } }] },
  plugins: [new HtmlWebpackPlugin({ template: "src/taskpane/taskpane.html", filename: "taskpane.html", chunks: ["taskpane"] })],
  performance: { hints: false },
};

import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", "out/", "dist/", ".tsc/", "coverage/"] },
  ...tseslint.configs.strict,
  {
    plugins: { "office-addins": officeAddins },
    files: ["src/excel/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-explicit-any": "error",
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  // Tests say loudly what they leave out where the source documents are missing.
  { files: ["src/cli/**/*.ts", "tests/**"], rules: { "no-console": ["error", { allow: ["warn"] }] } },
);

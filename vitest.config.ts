import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Chromium and LibreOffice take a core of their own; more at once only slow one another.
    maxWorkers: 2,
    // The machine's zone must not matter: the suite runs far from both UTC and Beijing.
    env: { TZ: "America/St_Johns" },
    reporters: ["default", "./tests/setup/closing-line-reporter.ts"],
  },
});

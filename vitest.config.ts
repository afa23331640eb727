import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

export default defineConfig({
  resolve: { alias },
  test: {
    passWithNoTests: true,
    // Two cores: more would only wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [
            "{lib,db,bin,components,app}/**/*.test.{ts,tsx}",
            "tests/architecture.test.ts",
            "tests/documents.test.ts",
            "tests/bench-*.test.ts",
            "tests/crawl.test.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/*.test.ts", "tests/integration/**/*.test.ts"],
          exclude: [
            ...["tests/architecture.test.ts", "tests/documents.test.ts"],
            ...["tests/bench-*.test.ts", "tests/crawl.test.ts"],
          ],
          globalSetup: ["tests/setup/database-server.ts"],
          setupFiles: ["tests/setup/own-database.ts"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (name: string) => readFileSync(join(root, name), "utf8");
const security = read("docs/security.md");

const CHAPTERS = Array.from({ length: 17 }, (_, n) => `V${n + 1}`);
/** A file or a folder of ours, as the document writes it; with stars or braces, any that fits. */
const PATH = /`((?:app|bin|components|db|docs|lib|tests)\/[^`\s]+)`/g;
const SHORT = /`([\w./-]+\.(?:test\.ts|spec\.ts|ts|tsx|sql))`/g;
const LINK = /\]\((?!https?:)([^)#]+)\)/g;
const QUOTED = /"([^"]{12,})"/g;

const matches = (pattern: RegExp) => [...security.matchAll(pattern)].flatMap(([, text]) => text ?? []);
const everything = globSync(["*", "{app,bin,components,db,docs,lib,tests}/**/*"], { cwd: root });
const escaped = (path: string) => path.replaceAll("[", "[[]").replace(/(?<!\[)\]/g, "]");
const isThere = (path: string) =>
  existsSync(join(root, path)) || globSync(escaped(path), { cwd: root }).length > 0;
const testNames = globSync("{app,bin,components,db,lib,tests}/**/*.{test,spec}.{ts,tsx}", { cwd: root })
  .map(read)
  .join("\n");

test("the list of security has every chapter of ASVS, once and in order", () => {
  expect(matches(/^## (V\d+) /gm)).toEqual(CHAPTERS);
});

test("every path that it names is there", () => {
  expect(matches(PATH).filter((path) => !isThere(path))).toEqual([]);
  const files = matches(SHORT).filter(
    (name) => !everything.some((path) => path.replaceAll("\\", "/").endsWith(name)),
  );
  expect(files).toEqual([]);
  expect(matches(LINK).filter((path) => !existsSync(join(root, dirname("docs/security.md"), path)))).toEqual(
    [],
  );
});

test("every test that it quotes is there", () => {
  const told = matches(QUOTED).map((name) => name.replace(/[….]+$/, ""));
  expect(told.filter((name) => !testNames.includes(name))).toEqual([]);
});

import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

type Import = { from: string; to: string; isType: boolean };

const root = join(import.meta.dirname, "..");
const names = globSync("{app,components,lib,db,bin,tests}/**/*.{ts,tsx,mjs}", { cwd: root }).sort();
const sources = new Map(names.map((name) => [name, readFileSync(join(root, name), "utf8")]));
const isTest = (name: string) => /\.test\.tsx?$|^tests\//.test(name);

const IMPORT =
  /^(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** A file of ours by its path from the root; a package by its name. */
function resolve(from: string, said: string): string {
  if (!/^(@\/|\.)/.test(said)) return said;
  const path = said.startsWith("@/") ? said.slice(2) : join(dirname(from), said);
  return [path, `${path}.ts`, `${path}.tsx`].find((known) => sources.has(known)) ?? path;
}

const imports: Import[] = [...sources].flatMap(([from, text]) =>
  [...text.matchAll(IMPORT)].map(([, type, plain, dynamic]) => ({
    ...{ from, to: resolve(from, plain ?? dynamic ?? "") },
    isType: Boolean(type),
  })),
);

/** The browser-safe and framework-free ground that schemas, rules, policies and labels may stand on. */
const PURE =
  /^lib\/(?:(?:.+\/)?(?:schema|rules|policy|labels)|access\/(?:actor|place|roles)|dates\/dates|forms\/(?:fields|form-state|ids|read-form|search-params)|files\/kinds|jobs\/kinds|mail\/messages|preferences\/theme)\.ts$/;
/** Folders of lib that are named for what they do; the others are modules. */
const INFRASTRUCTURE =
  /^lib\/(?:access|audit|dates|documents|files|forms|imports|jobs|mail|preferences)\/|^lib\/[^/]+$/;
const DRIVERS = "drizzle-orm|postgres|pg\\b";
const HIDDEN = `${DRIVERS}|db\\/(?!(?:(?:visit|release)-)?values\\.ts$)|db\\/schema`;
const ANYTHING = /^/;

type Rule = [rule: string, files: RegExp, may: RegExp, mayNot?: RegExp];

const RULES: Rule[] = [
  [
    "tables know only tables",
    /^db\/(?:schema\/|columns|policies|(?:(?:visit|release)-)?values)/,
    /^(?:db\/(?:schema\/|columns|policies|(?:(?:visit|release)-)?values)|drizzle-orm)/,
  ],
  [
    "the connection knows only the environment and the log",
    /^db\/(?!demo\/)/,
    /^(?!app\/|components\/|lib\/|bin\/|db\/demo\/|tests\/)|^lib\/(?:env|log)\.ts$/,
  ],
  ["the demo is loaded through lib", /^db\/demo\//, ANYTHING, /^(?:app|components|bin|tests)\//],
  ["lib does not know who shows it", /^lib\//, ANYTHING, /^(?:app|components|bin|tests|db\/demo)\//],
  [
    "components do not know pages, writes or tables",
    /^components\//,
    ANYTHING,
    new RegExp(`^(?:app|bin|tests)\\/|\\/commands\\.ts$|^(?:${HIDDEN})`),
  ],
  [
    "pages do not know writes or tables",
    /^app\/(?!api\/)/,
    ANYTHING,
    new RegExp(`^(?:bin|tests)\\/|\\/commands\\.ts$|^(?:${HIDDEN})`),
  ],
  [
    "route handlers do not know tables",
    /^app\/api\//,
    ANYTHING,
    new RegExp(`^(?:bin|tests)\\/|^(?:${HIDDEN})`),
  ],
  [
    "pieces of the interface know no word of the domain",
    /^components\/(?:ui|charts)\//,
    ANYTHING,
    /^lib\/|^components\/(?!ui\/|charts\/)/,
  ],
  ["programs do not know pages", /^bin\//, ANYTHING, /^(?:app|components)\//],
  [
    "pure files know only pure files",
    PURE,
    new RegExp(
      `^(?:zod|ical-generator|rrule-temporal|db\\/(?:(?:visit|release)-)?values\\.ts)$|${PURE.source}`,
    ),
  ],
];

test.each(RULES)("%s", (_, files, may, mayNot) => {
  const broken = imports
    .filter(({ from, to }) => !isTest(from) && files.test(from) && (!may.test(to) || mayNot?.test(to)))
    .map(({ from, to }) => `${from} → ${to}`);
  expect(broken).toEqual([]);
});

test.each([
  [
    "the gate is opened only by sign-in, by the drafts of whoever was signed out, and by the links of mails",
    "atGate",
    /^lib\/(?:access\/|forms\/drafts\.ts$|meetings\/replies\/|notices\/)/,
  ],
  [
    "only published snapshots, and what an issued paper says of itself, are read as anyone",
    "asAnyone",
    /^lib\/(?:access\/as-actor|(?:releases(?:\/pages)?|papers)\/queries)\.ts$/,
  ],
  [
    "the owner's connection serves the worker, the programs and the demo, never a request",
    "ownerDatabase",
    /^(?:db|bin|lib\/jobs)\/|^lib\/(?:access\/(?:first-admin|mail-link)|(?:plans|meetings\/agreements|visits)\/reminders\/commands|notices\/digests\/commands|visits\/(?:totals|drift)\/commands)\.ts$/,
  ],
  [
    "rows by the hundred thousand are written by the worker, as the owner",
    "asOwner",
    /^db\/|^lib\/assessments\/(?:loads\/(?:reading|settling|sweeping)|growth)\/commands\.ts$/,
  ],
  [
    "the application's connection is used under a role",
    "database",
    /^db\/client\.ts$|^lib\/(?:access\/as-actor|health)\.ts$/,
  ],
])("%s", (_, name, users) => {
  const use = new RegExp(`\\b${name}\\(`);
  const found = [...sources].filter(([file, text]) => !isTest(file) && use.test(text) && !users.test(file));
  expect(found.map(([file]) => file)).toEqual([]);
});

test("a component of one route is used by that route only", () => {
  const broken = imports.filter(({ from, to }) => {
    const [route, rest] = to.split("/_components/");
    return rest !== undefined && !from.startsWith(`${route}/`);
  });
  expect(broken).toEqual([]);
});

test("a module holds files of the seven names; what it prints stands in paper/", () => {
  const seven = /\/(?:schema|rules|policy|labels|queries|commands|actions)\.ts$|\/paper\/[a-z-]+\.tsx$/;
  const strays = names.filter((name) => /^lib\//.test(name) && !INFRASTRUCTURE.test(name) && !isTest(name));
  expect(strays.filter((name) => !seven.test(name))).toEqual([]);
});

test("no file is a drawer for anything", () => {
  const drawers = /(?:^|\/)(?:index|utils?|helpers?|types|misc|common)\.\w+$|\/services\//;
  expect(names.filter((name) => drawers.test(name))).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const next = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (name: string, path: string[]) => {
    if (path.includes(name)) cycles.push([...path.slice(path.indexOf(name)), name].join(" → "));
    if (done.has(name) || path.includes(name)) return;
    for (const { to } of next.get(name) ?? []) visit(to, [...path, name]);
    done.add(name);
  };
  for (const name of names) visit(name, []);
  expect(cycles).toEqual([]);
});

test("values are tuples, not enums, and nothing is any", () => {
  const loose = /^\s*(?:export\s+)?(?:declare\s+)?(?:const\s+)?enum\s+\w|(?:[:<|&,]|\bas)\s*any\b(?!\s*\()/m;
  const quiet = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const found = [...sources].filter(([name, text]) => !isTest(name) && loose.test(quiet(text)));
  expect(found.map(([name]) => name)).toEqual([]);
});

const directive = (name: string, said: string) => sources.get(name)?.includes(`"use ${said}";`) ?? false;

test("actions, and only they, are called from the browser", () => {
  const isAction = (name: string) => /^lib\/.+\/actions\.ts$/.test(name);
  const strays = names.filter((name) => !isTest(name) && isAction(name) !== directive(name, "server"));
  expect(strays).toEqual([]);
});

test("nothing of the server travels to the browser", () => {
  const server = new RegExp(`^(?:node:|next/(?:headers|cache)|${HIDDEN})|/(?:queries|commands)\\.ts$`);
  const values = Map.groupBy(
    imports.filter(({ isType }) => !isType),
    ({ from }) => from,
  );
  const reached = new Map<string, string>();
  const walk = (name: string, path: string) => {
    if (reached.has(name) || directive(name, "server")) return;
    reached.set(name, path);
    for (const { to } of values.get(name) ?? []) walk(to, `${path} → ${to}`);
  };
  for (const name of names) if (!isTest(name) && directive(name, "client")) walk(name, name);
  expect([...reached].flatMap(([name, path]) => (server.test(name) ? [path] : []))).toEqual([]);
});

const documents = globSync("{*,docs/*,docs/decisions/*}.md", { cwd: root });
const PATH = /`((?:app|bin|components|db|docs|lib|public|tests)\/[\w()[\]./-]+)`/g;
const LINK = /\]\((?!https?:|#)([^)#]+)/g;

test.each(documents)("%s names files that exist", (document) => {
  const text = readFileSync(join(root, document), "utf8");
  const named = [...text.matchAll(PATH)].map(([, path]) => path ?? "");
  const linked = [...text.matchAll(LINK)].map(([, path]) => join(dirname(document), path ?? ""));
  expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test("docs/security.md quotes tests that exist", () => {
  const tests = [...sources].flatMap(([name, text]) => (isTest(name) ? [text] : [])).join("\n");
  const text = readFileSync(join(root, "docs/security.md"), "utf8");
  const quoted = [...text.matchAll(/"([a-z][^"…]{20,})…?"/g)].map(([, name]) => name ?? "");
  expect(quoted.filter((name) => !tests.includes(name))).toEqual([]);
  expect(quoted).not.toEqual([]);
});

test("this file sees the imports that it judges", () => {
  const lost = imports.filter(({ to }) => /^(?:app|lib|db|components)\//.test(to) && !/\.\w+$/.test(to));
  expect(lost).toEqual([]);
  expect(imports).toContainEqual({
    from: "lib/people/commands.ts",
    to: "lib/people/policy.ts",
    isType: false,
  });
});

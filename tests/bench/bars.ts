import { compareActas } from "./actas";
import { compareCrowd } from "./crowd";
import type { Demo } from "./demo";
import { compareImporting } from "./importing";
import { compareGrowth, compareLoading } from "./loading";
import { timeOffline, weighShell } from "./offline-visits";
import { comparePacking, comparePrinting, compareWaiting } from "./plans";
import { compareReading } from "./reading";
import { noLessThan, noMoreThan, type Row, upTo } from "./row";
import { timeSearch } from "./search";
import { countStatements } from "./statements";
import { compareThroughput } from "./throughput";
import { weighPages } from "./weight";

type Bar = {
  names: string[];
  /** How its rows start, where it is not with one of its names. */
  starts?: string[];
} & ({ demo: true; measure(demo: Demo): Promise<Row[]> } | { demo?: false; measure(): Promise<Row[]> });

const PUBLIC = "/";
/** The least that the same server can serve. */
const HELLO = "/resumen/hola";
/** What the framework brings to any page of its own. */
const FRAMEWORK_KILOBYTES = 135;
/** A signed-in page that reads only the session. */
const SESSION_ONLY = "/buscar";
const PAGES = [
  "/inicio",
  "/redes/05-03",
  "/redes",
  "/region",
  "/planes",
  "/visitas",
  "/acuerdos",
  "/directorios",
];
const WEIGHED = ["/inicio", "/redes/05-03", "/planes", "/visitas", "/directorios", "/evaluaciones"];

const firstStart: Bar = {
  names: ["P9"],
  demo: true,
  measure: async ({ seconds }) =>
    seconds === null
      ? []
      : [upTo(45, "s", { bar: "P9 first start of the demo", measured: seconds, digits: 1 })],
};

const publicSpeed: Bar = {
  names: ["P3"],
  demo: true,
  async measure({ url }) {
    const { base, measured } = await compareThroughput(url, { base: HELLO, page: PUBLIC });
    const sides = { measured, base, unit: "requests/s", of: "a fixed page that says «Hola»" };
    return [noLessThan(0.8, { bar: "P3 public summary", ...sides })];
  },
};

const bytes: Bar = {
  names: ["P4"],
  demo: true,
  async measure({ url, cookieOf }) {
    const cookie = await cookieOf("admin");
    const [open, ...signedIn] = await weighPages(url, [
      { path: PUBLIC },
      ...WEIGHED.map((path) => ({ path, cookie })),
    ]);
    if (!open) throw new Error("nothing was weighed");
    const kilobytes = (count: number) => count / 1000;
    const heaviest = Math.max(...signedIn.map(({ scripts }) => scripts));
    const at = WEIGHED[signedIn.findIndex(({ scripts }) => scripts === heaviest)];
    return [
      upTo(80, "KB", { bar: "P4 public summary, everything", measured: kilobytes(open.bytes) }),
      upTo(0, "KB", { bar: "P4 public summary, scripts", measured: kilobytes(open.scripts) }),
      noMoreThan(1.15, {
        ...{ bar: "P4 scripts of the heaviest signed-in page", measured: kilobytes(heaviest), unit: "KB" },
        ...{ base: FRAMEWORK_KILOBYTES, of: `the framework's own; the page is ${at}` },
      }),
    ];
  },
};

const signedInSpeed: Bar = {
  names: ["P5"],
  demo: true,
  async measure({ url, cookieOf, settled }) {
    await settled();
    const cookie = await cookieOf("admin");
    const rows: Row[] = [];
    for (const page of PAGES) {
      const { base, measured } = await compareThroughput(url, { base: SESSION_ONLY, page, cookie });
      rows.push(noLessThan(0.5, { bar: `P5 ${page}`, measured, base, unit: "requests/s", of: SESSION_ONLY }));
    }
    return rows;
  },
};

const waiting: Bar = {
  names: ["waiting"],
  starts: ["Plans of", "Agenda of", "Directorios of", "Visits of", "Coverage of"],
  demo: true,
  async measure({ url, cookieOf, settled }) {
    const { plan, meeting } = await settled();
    const cookie = await cookieOf("admin");
    const compared: [string, string, string][] = [
      ["Plans of the region together", "/planes/consolidado", plan],
      ["Agenda of a directorio", meeting, "/inicio"],
      ["Directorios of the year", "/directorios/calendario?anio=2026", "/inicio"],
      ["Visits of a person", "/visitas", "/inicio"],
      ["Coverage of the visits", "/visitas/cobertura", "/inicio"],
    ];
    const rows: Row[] = [];
    for (const [bar, page, beside] of compared) {
      const [base, measured] = await compareWaiting(url, { cookie, pages: [beside, page] });
      const of = beside === plan ? "a plan" : beside;
      rows.push(noMoreThan(2, { bar: `${bar}, p95`, measured, base, unit: "ms", of }));
    }
    return rows;
  },
};

const searching: Bar = {
  names: ["search"],
  starts: ["Search"],
  demo: true,
  async measure({ url, cookieOf, settled }) {
    await settled();
    const { role, found, session } = await timeSearch(url, cookieOf);
    const against = `${role}, who waits the longest; without searching, ${session.toFixed(0)} ms`;
    return [upTo(100, "ms", { bar: "Search, p95", measured: found, against })];
  },
};

const offline: Bar = {
  names: ["offline"],
  starts: ["Visits without"],
  demo: true,
  async measure({ url, cookieOf }) {
    const { shell, whole } = await weighShell(url);
    const { middle, worst } = await timeOffline(url, await cookieOf("peer_monitor"));
    return [
      upTo(250, "KB", {
        ...{ bar: "Visits without signal, the application", measured: shell / 1000 },
        against: `with what comes after, ${(whole / 1000).toFixed(0)} KB`,
      }),
      upTo(2000, "ms", {
        ...{ bar: "Visits without signal, the worst of 5 openings", measured: worst },
        against: `median ${middle.toFixed(0)} ms`,
      }),
    ];
  },
};

const crowd: Bar = {
  names: ["P8"],
  demo: true,
  async measure({ url, cookieOf, settled }) {
    await settled();
    const { calm, busy, errors, asked, saves } = await compareCrowd(url, await cookieOf("admin"));
    for (const error of new Set(errors)) console.log(`P8: ${error}`);
    return [
      noMoreThan(4, {
        ...{ bar: "P8 p95 of 100 people during an import", measured: busy, base: calm, unit: "ms" },
        of: "without it",
      }),
      upTo(0, "errors", {
        ...{ bar: "P8 errors of 100 people during an import", measured: errors.length },
        against: `${asked} requests, ${saves} of them saves`,
      }),
    ];
  },
};

const printing: Bar = {
  names: ["printing"],
  starts: ["PDF of", "Memory of"],
  async measure() {
    const plan = await comparePrinting();
    const acta = await compareActas();
    const { few, all } = await comparePacking();
    return [
      upTo(2000, "ms", {
        ...{ bar: "PDF of a plan of 60 activities", measured: plan.many },
        against: `of 1, ${plan.one.toFixed(0)} ms`,
      }),
      upTo(2000, "ms", {
        ...{ bar: "PDF of an acta of 40 people and 25 agreements", measured: acta.many },
        against: `with 1, ${acta.one.toFixed(0)} ms`,
      }),
      noMoreThan(1.3, {
        ...{ bar: "Memory of 140 plans in a ZIP", measured: all.megabytes, base: few.megabytes, unit: "MB" },
        of: "of 20",
      }),
    ];
  },
};

const padron: Bar = {
  names: ["padron"],
  starts: ["Reading a", "Padrón of"],
  async measure() {
    const { lines, csv, dbf } = await compareReading();
    const { copy, preview, extra } = await compareImporting();
    const of = "reading its CSV line by line";
    const reading = (bar: string, measured: number) =>
      noMoreThan(8, { bar, measured, base: lines, unit: "ms", of });
    return [
      reading("Reading a padrón of 181,000 rows, CSV", csv.milliseconds),
      reading("Reading a padrón of 181,000 rows, DBF in a ZIP", dbf.milliseconds),
      noMoreThan(3, {
        ...{ bar: "Padrón of 181,000 rows up to what it would change", measured: preview, base: copy },
        ...{ unit: "ms", of: "a COPY of its file" },
      }),
      upTo(200, "MB", { bar: "Padrón of 181,000 rows, memory above the start", measured: extra }),
    ];
  },
};

const loading: Bar = {
  names: ["P1", "P2"],
  async measure() {
    const { load, copy, megabytes, longer, empty, bytes: each } = await compareLoading();
    return [
      noMoreThan(1, {
        ...{ bar: "P1 results of 360,902 students in two areas", measured: load, base: copy, unit: "ms" },
        of: "a COPY of their rows",
      }),
      upTo(160, "MB", {
        ...{ bar: "P2 memory of its process", measured: megabytes },
        against: `empty, ${empty.toFixed(0)} MB`,
      }),
      noMoreThan(1.2, {
        ...{ bar: "P2 memory with a file 4 times longer", measured: longer, base: megabytes, unit: "MB" },
      }),
      upTo(120, "bytes", { bar: "P2 each result with its indexes", measured: each, digits: 1 }),
    ];
  },
};

const growth: Bar = {
  names: ["P7"],
  async measure() {
    const { own, grown } = await compareGrowth();
    return [
      noMoreThan(1.2, {
        ...{
          bar: `P7 figures of the region, ${grown.rows.toLocaleString("en")} results`,
          unit: "ms",
          digits: 1,
        },
        ...{
          measured: grown.milliseconds,
          base: own.milliseconds,
          of: `${own.rows.toLocaleString("en")} results`,
        },
      }),
    ];
  },
};

const statements: Bar = {
  names: ["P6"],
  async measure() {
    const { pages, passed } = countStatements();
    const most = Math.max(...pages.map((page) => page.most));
    const worst = pages.find((page) => page.most === most)?.page;
    const bar = "P6 statements of the page that asks most, with 1, 20 or 140 networks";
    const failed = passed ? "" : "; one of their tests failed";
    const row = upTo(8, "statements", {
      bar,
      measured: most,
      against: `${pages.length} pages; it is ${worst}${failed}`,
    });
    return [{ ...row, met: row.met && passed }];
  },
};

/** What needs the demo stands first: it is opened once, and closed before the rest. */
export const BARS: Bar[] = [
  ...[firstStart, publicSpeed, bytes, signedInSpeed, waiting, searching, offline, crowd],
  ...[statements, printing, padron, loading, growth],
];

import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { Client } from "pg";
import { to } from "pg-copy-streams";
import postgres from "postgres";
import { SMALL_HEAP } from "@/bin/runtime/small-heap";
import { startEmbedded } from "@/db/embedded";
import { migrateDatabase, prepareAppLogin } from "@/db/migrate";
import { effort } from "./effort";

const ROUNDS = effort(5, 1);
const STUDENTS = effort(360_902, 9000);
export const PERSON = "00000000-0000-7000-8000-000000000001";
export const ASSESSMENT = "00000000-0000-7000-8000-000000000002";
const SERVICES = 3000;
const run = promisify(execFile);

/** How many times the results of a region the figures are asked of, besides its own. */
const GROWN = 10;

type Measured = { rows: number; milliseconds: number; megabytes: number; empty: number };
type Ways = "copy" | "load" | "figures";

/** A region of 7 UGEL, 140 networks and 3,000 services, who administers it, and an open assessment of two areas. */
export async function prepareRegion(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const levels = ["Previo al inicio", "En inicio", "En proceso", "Satisfactorio"].map((name, i) => ({
    ...{ name, code: String(i + 1), cut: [null, 430, 520, 600][i] ?? null },
  }));
  await sql`insert into places (path, kind, code, name, opened_on) values ('r1', 'region', 'r1', 'Región', '2026-01-01')`;
  await sql`insert into places (path, kind, code, name, opened_on)
    select ('r1.u' || n)::ltree, 'ugel', n, 'UGEL', '2026-01-01' from generate_series(1, 7) n`;
  await sql`insert into places (path, kind, code, name, opened_on)
    select ('r1.u' || n % 7 + 1 || '.n' || n)::ltree, 'network', n, 'Red', '2026-01-01' from generate_series(1, 140) n`;
  await sql`insert into institutions (site_code, name, place, source_date)
    select (100000 + n)::text, 'IE', ('r1.u' || (n % 140 + 1) % 7 + 1)::ltree, '2026-01-01' from generate_series(1, ${SERVICES}) n`;
  await sql`insert into places (path, kind, code, name, opened_on, institution_id)
    select p.path || ('s' || i.site_code)::ltree, 'school', i.site_code, 'IE', '2026-01-01', i.id
    from institutions i join places p on p.kind = 'network' and p.code = (((i.site_code::int - 100000) % 140) + 1)::text`;
  await sql`insert into education_services (modular_code, annex, institution_id, place, level_code, level_name, modality,
      students, source_date)
    select (1000000 + site_code::int - 100000)::text, '0', id, place, 'B0', 'Primaria', 'ebr', 300, '2026-01-01' from institutions`;
  await sql`insert into enrolments (service_id, place, school_year, students, source, source_date)
    select id, place, 2026, 300, 'Padrón', '2026-01-01' from education_services`;
  await sql`insert into people (id, given_names, family_names) values (${PERSON}, 'Ana', 'Prueba')`;
  await sql`insert into accounts (person_id, state, activated_at) values (${PERSON}, 'active', now())`;
  await sql`insert into appointments (person_id, role, place, starts_on) values (${PERSON}, 'admin', 'r1', '2026-01-01')`;
  await sql`insert into assessments (id, place, school_year, round, title, starts_on, ends_on, state)
    values (${ASSESSMENT}, 'r1', 2026, 'baseline', 'Línea de base', '2026-04-01', '2026-04-02', 'open')`;
  for (const area of ["reading", "mathematics"])
    await sql`insert into assessment_papers (assessment_id, place, stage, area, levels, min_measure, max_measure)
      values (${ASSESSMENT}, 'r1', 'primary', ${area}, ${sql.json(levels)}, 0, 1000)`;
  await sql`analyze`;
  await sql.end();
}

function* rowsOf(students: number) {
  yield "codigo_modular,anexo,grado,seccion,documento,lectura,matematica\n";
  for (let n = 0; n < students; n++) {
    const code = 1_000_001 + (n % SERVICES);
    // Documents come in no order.
    const document = String((n * 7_368_787 + 10_000_019) % 90_000_000).padStart(8, "0");
    yield `${code},0,${(n % 6) + 1},${"ABCD"[n % 4]},${document},${300 + ((n * 37) % 400)},${280 + ((n * 53) % 400)}\n`;
  }
}

const writeFile = (path: string, students: number) =>
  pipeline(Readable.from(rowsOf(students), { objectMode: false }), createWriteStream(path));

/** The rows that were stored, as text, and how many bytes each takes with its indexes. */
async function takeRows(ownerUrl: string, path: string) {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await pipeline(client.query(to("copy results_1 to stdout")), createWriteStream(path));
  const { rows } = await client.query<{ bytes: number }>(
    "select pg_total_relation_size('results_1')::float8 / count(*) as bytes from results_1",
  );
  await client.end();
  return rows[0]?.bytes ?? 0;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

type Bench = {
  ownerUrl: string;
  folder: string;
  once(way: Ways, path?: string): Promise<Measured>;
};

/** A database of its own with a region in it, and each way of using it in a process of its own. */
async function onRegion<T>(work: (bench: Bench) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "ayni-bench-"));
  const server = await startEmbedded(folder);
  try {
    const address = (login: string, password: string, database = "postgres") =>
      `postgres://${login}:${password}@127.0.0.1:${server.port}/${database}`;
    const superuser = postgres(address("postgres", server.password), { max: 1, onnotice: () => {} });
    await superuser`create database bench`;
    await superuser.end();
    const ownerUrl = address("postgres", server.password, "bench");
    await migrateDatabase(ownerUrl);
    await prepareAppLogin(ownerUrl, { login: "ayni_app", password: "solo-para-medir" });
    await prepareRegion(ownerUrl);
    const env = {
      ...process.env,
      ...{ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: address("ayni_app", "solo-para-medir", "bench") },
      ...{ AYNI_SECRET: "un-secreto-que-solo-sirve-para-medir", PUBLIC_URL: "http://localhost:3000" },
      ...{ DATA_DIR: folder, LOG_LEVEL: "silent" },
    };
    const program = join(import.meta.dirname, "load-once.ts");
    const once = async (way: Ways, path = ""): Promise<Measured> => {
      // As the worker runs.
      const args = [...SMALL_HEAP, "--import", "tsx", program, way, path, PERSON, ASSESSMENT];
      return JSON.parse((await run(process.execPath, args, { env })).stdout);
    };
    return await work({ ownerUrl, folder, once });
  } finally {
    await server.stop("immediate");
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What loading the results of a region costs, from the file to its figures, against a raw COPY of the rows that it
 * becomes; its memory, also with a file four times longer, and the bytes of each row.
 */
export const compareLoading = () =>
  onRegion(async ({ ownerUrl, folder, once }) => {
    const [file, longer, rows] = ["resultados.csv", "mas.csv", "filas.txt"].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(file, STUDENTS);
    await writeFile(longer, STUDENTS * 4);
    await once("load", file);
    const bytes = await takeRows(ownerUrl, rows);
    const copies: Measured[] = [];
    const loads: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      copies.push(await once("copy", rows));
      loads.push(await once("load", file));
    }
    for (const { rows: stored } of [...copies, ...loads])
      if (stored !== STUDENTS * 2) throw new Error(`${stored} rows instead of ${STUDENTS * 2}`);
    const long = await once("load", longer);
    const copy = median(copies.map(({ milliseconds }) => milliseconds));
    const load = median(loads.map(({ milliseconds }) => milliseconds));
    return {
      ...{ copy, load, bytes },
      megabytes: Math.max(...loads.map((one) => one.megabytes)),
      ...{ longer: long.megabytes, empty: long.empty },
    };
  });

/** Loads so many times the results of a region. Answers how many results there are. */
async function loadTimes({ folder, once }: Bench, times: number) {
  const file = join(folder, "resultados.csv");
  await writeFile(file, STUDENTS * times);
  const { rows } = await once("load", file);
  if (rows !== STUDENTS * times * 2) throw new Error(`${rows} rows instead of ${STUDENTS * times * 2}`);
  return rows;
}

/**
 * Milliseconds to answer the figures of a region with its own results and of another with ten times as many, each on
 * a server of its own: medians of alternating rounds.
 */
export const compareGrowth = () =>
  onRegion((small) =>
    onRegion(async (large) => {
      const rows = [await loadTimes(small, 1), await loadTimes(large, GROWN)] as const;
      const times = { own: [] as number[], grown: [] as number[] };
      for (let round = 0; round < ROUNDS; round++) {
        times.own.push((await small.once("figures")).milliseconds);
        times.grown.push((await large.once("figures")).milliseconds);
      }
      return {
        own: { rows: rows[0], milliseconds: median(times.own) },
        grown: { rows: rows[1], milliseconds: median(times.grown) },
      };
    }),
  );

import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";
import { startEmbedded } from "@/db/embedded";
import { migrateDatabase, prepareAppLogin } from "@/db/migrate";
import { effort } from "./effort";
import { ROWS, UGEL_CODES, writeNationalPadron } from "./national-padron";

const ROUNDS = effort(5, 1);
const PERSON = "00000000-0000-7000-8000-000000000001";
const run = promisify(execFile);

type Measured = { rows: number; milliseconds: number; extra: number };

/** A region with its seven UGEL and somebody who administers it, and nothing else. */
async function prepareRegion(ownerUrl: string) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await sql`insert into places (path, kind, code, name, opened_on) values ('r1', 'region', 'r1', 'Región', '2026-01-01')`;
  for (const [i, code] of UGEL_CODES.entries()) {
    await sql`insert into places (path, kind, code, name, opened_on)
      values (${`r1.u${i + 2}`}, 'ugel', ${`0${i + 1}`}, 'UGEL', '2026-01-01')`;
    await sql`insert into ugels (place, ugel_code, seat) values (${`r1.u${i + 2}`}, ${code}, 'Sede')`;
  }
  await sql`insert into people (id, given_names, family_names) values (${PERSON}, 'Ana', 'Prueba')`;
  await sql`insert into accounts (person_id, state, activated_at) values (${PERSON}, 'active', now())`;
  await sql`insert into appointments (person_id, role, place, starts_on) values (${PERSON}, 'admin', 'r1', '2026-01-01')`;
  await sql.end();
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What taking the country's padrón to its preview costs against a raw COPY of the same file, and in memory. */
export async function compareImporting() {
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
    const path = join(folder, "padron.csv");
    await writeNationalPadron(path);
    const env = {
      ...process.env,
      ...{ DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: address("ayni_app", "solo-para-medir", "bench") },
      ...{ AYNI_SECRET: "un-secreto-que-solo-sirve-para-medir", PUBLIC_URL: "http://localhost:3000" },
      ...{ DATA_DIR: folder, LOG_LEVEL: "silent" },
    };
    const program = join(import.meta.dirname, "import-once.ts");
    const once = async (way: "copy" | "import"): Promise<Measured> => {
      const { stdout } = await run(process.execPath, ["--import", "tsx", program, way, path, PERSON, "r1"], {
        env,
      });
      const measured: Measured = JSON.parse(stdout);
      if (measured.rows !== ROWS) throw new Error(`${way}: ${measured.rows} rows instead of ${ROWS}`);
      return measured;
    };
    const copies: Measured[] = [];
    const imports: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      copies.push(await once("copy"));
      imports.push(await once("import"));
    }
    const copy = median(copies.map(({ milliseconds }) => milliseconds));
    const preview = median(imports.map(({ milliseconds }) => milliseconds));
    return { copy, preview, ratio: preview / copy, extra: Math.max(...imports.map(({ extra }) => extra)) };
  } finally {
    await server.stop("immediate");
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) console.log(await compareImporting());

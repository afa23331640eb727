import { randomInt } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Role } from "@/db/values";
import { fieldsOf, formWith } from "@/tests/e2e/send-form";
import { effort } from "./effort";
import { writeNationalPadron } from "./national-padron";
import { signInAs } from "./sign-in";

const USERS = effort(100, 20);
/** One of so many things that somebody does is to save. */
const SAVES_EACH = 4;
/** What somebody takes to read a page before asking for another. */
const READS_MS = 3000;
const PHASE_MS = effort(30_000, 8000);
const LONGEST_IMPORT_MS = 240_000;
const CROWD: Role[] = [
  "admin",
  "regional_director",
  "ugel_director",
  "area_head",
  "coordinator",
  "secretary",
  "observer",
];
const PAGES = [
  "/inicio",
  "/redes",
  "/redes/05-03",
  "/planes",
  "/visitas",
  "/acuerdos",
  "/directorios",
  "/cuenta",
];
const IMPORTS = "/administracion/importaciones";

type Done = { saved: boolean; milliseconds: number };
type Phase = { done: Done[]; errors: string[] };
type User = { cookie: string; address: string; turn: number };

const p95 = (done: Done[]) => {
  const waits = done.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return waits[Math.floor(waits.length * 0.95)] ?? 0;
};

/** Keeps what is being typed in a form, as every form of ours does by itself: one of the most frequent saves. */
function typing(url: string, { cookie, turn }: User) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ _form: "bench", _draft: "bench", text: `Escrito ${turn}` }))
    body.append(name, value);
  return fetch(`${url}/api/borradores`, { method: "POST", body, headers: { cookie, origin: url } });
}

async function act(url: string, user: User): Promise<Done> {
  const saved = ++user.turn % SAVES_EACH === 0;
  const started = performance.now();
  const answer = await (saved
    ? typing(url, user)
    : fetch(url + PAGES[user.turn % PAGES.length], {
        headers: { cookie: user.cookie, "x-forwarded-for": user.address },
      }));
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${saved ? "save" : "page"}: ${answer.status}`);
  return { saved, milliseconds: performance.now() - started };
}

/** Everybody browses and saves until it is over. */
async function live(url: string, users: User[], isOver: () => boolean): Promise<Phase> {
  const phase: Phase = { done: [], errors: [] };
  const pause = () => new Promise((done) => setTimeout(done, READS_MS / 2 + randomInt(READS_MS)));
  await Promise.all(
    users.map(async (user) => {
      await pause();
      while (!isOver()) {
        await act(url, user).then(
          (done) => phase.done.push(done),
          (error: Error) => phase.errors.push(error.message),
        );
        await pause();
      }
    }),
  );
  return phase;
}

/** Brings the country's padrón as a person does. Answers whether it is still being read, each time it is asked. */
async function startImport(url: string, cookie: string, path: string) {
  const page = await (await fetch(url + IMPORTS, { headers: { cookie } })).text();
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...fieldsOf(formWith(page, "effectiveOn")), kind: "padron" }))
    body.append(name, value);
  body.set("effectiveOn", "2026-11-01");
  body.set("archivo", new Blob([await readFile(path)]), "padron.csv");
  const answer = await fetch(`${url}/api/importaciones`, {
    ...{ method: "POST", body, redirect: "manual", headers: { cookie, origin: url } },
  });
  const address = answer.headers.get("location") ?? "";
  if (!/importaciones\/[0-9a-f-]{36}$/.test(address))
    throw new Error(`the padrón was not taken: ${answer.status} ${address}`);
  return async () => {
    const told = await (await fetch(new URL(address, url), { headers: { cookie } })).text();
    return /Leyendo el archivo|espera su turno/.test(told);
  };
}

async function gather(url: string): Promise<User[]> {
  const users: User[] = [];
  for (let n = 0; n < USERS; n++) {
    const cookie = await signInAs(url, CROWD[n % CROWD.length] ?? "observer");
    users.push({ cookie, address: `10.1.${Math.floor(n / 250)}.${1 + (n % 250)}`, turn: n });
  }
  return users;
}

/** A hundred people who browse and save, alone and while the country's padrón is read: their 95th percentiles. */
export async function compareCrowd(url: string, admin: string) {
  const folder = await mkdtemp(join(tmpdir(), "ayni-bench-"));
  try {
    const path = join(folder, "padron.csv");
    await writeNationalPadron(path);
    const users = await gather(url);
    const until = (end: number) => () => performance.now() > end;
    await live(url, users, until(performance.now() + READS_MS * 2));
    const calm = await live(url, users, until(performance.now() + PHASE_MS));
    const isReading = await startImport(url, admin, path);
    let over = false;
    const end = performance.now() + LONGEST_IMPORT_MS;
    const watch = (async () => {
      while (performance.now() < end && (await isReading()))
        await new Promise((done) => setTimeout(done, 1000));
      over = true;
    })();
    const busy = await live(url, users, () => over);
    await watch;
    const saves = [...calm.done, ...busy.done].filter(({ saved }) => saved).length;
    const asked = calm.done.length + busy.done.length;
    return {
      calm: p95(calm.done),
      busy: p95(busy.done),
      errors: [...calm.errors, ...busy.errors],
      asked,
      saves,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

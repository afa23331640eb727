import { randomInt } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { Role } from "@/db/values";
import { IMPORT_STATE_LABELS } from "@/lib/imports/labels";
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

const NEW_GROUPING = "/agrupaciones/nueva";
/** Who may make a grouping. */
const KEEPERS: Role[] = ["admin", "area_head"];
const LONGEST_ANSWER_MS = 60_000;

type Done = { saved: boolean; milliseconds: number };
type Phase = { done: Done[]; errors: string[] };
type User = { cookie: string; address: string; turn: number; keeper: boolean };

const p95 = (done: Done[]) => {
  const waits = done.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return waits[Math.floor(waits.length * 0.95)] ?? 0;
};

const formData = (fields: Record<string, string>) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return body;
};

/** Nobody is led elsewhere: who is asked to enter again got no answer. */
const ask = (url: string, path: string, { cookie, address, body }: User & { body?: FormData }) =>
  fetch(url + path, {
    ...(body && { method: "POST", body }),
    ...{ redirect: "manual", signal: AbortSignal.timeout(LONGEST_ANSWER_MS) },
    headers: { cookie, origin: url, "x-forwarded-for": address },
  });

type Act = { what: string; path: string; body?: FormData; isDone(answer: Response): boolean };

const isPage = ({ status }: Response) => status === 200;

/** Keeps what is being typed in a form, as every form of ours does by itself: one of the most frequent saves. */
const typing = ({ turn }: User): Act => ({
  ...{ what: "draft", path: "/api/borradores", isDone: isPage },
  body: formData({ _form: "bench", _draft: "bench", text: `Escrito ${turn}` }),
});

/** A save with all that it brings: the form is opened and sent, as a browser without scripts does. */
async function saving(url: string, user: User): Promise<Act> {
  const opened = await ask(url, NEW_GROUPING, user);
  const html = await opened.text();
  if (!isPage(opened)) throw new Error(`form: ${opened.status}`);
  const name = `Agrupación ${user.address}-${user.turn}-${Date.now()}`;
  return {
    ...{ what: "save", path: NEW_GROUPING },
    body: formData({ ...fieldsOf(formWith(html, "name")), name, kind: "other" }),
    isDone: ({ status, headers }) =>
      status === 303 && Boolean(headers.get("location")?.includes("hecho=creada")),
  };
}

/** Page after page, and a save in between: of whoever may, one in two through a form. */
async function nextOf(url: string, user: User): Promise<Act> {
  const saves = Math.floor(user.turn / SAVES_EACH);
  if (user.turn % SAVES_EACH === 0) return user.keeper && saves % 2 === 0 ? saving(url, user) : typing(user);
  const path = PAGES[(user.turn - saves) % PAGES.length] ?? "";
  return { what: path, path, isDone: isPage };
}

export async function act(url: string, user: User): Promise<Done> {
  user.turn++;
  const { what, path, body, isDone } = await nextOf(url, user);
  const started = performance.now();
  const answer = await ask(url, path, { ...user, body });
  await answer.arrayBuffer();
  const milliseconds = performance.now() - started;
  if (!isDone(answer))
    throw new Error(`${what}: ${answer.status} ${answer.headers.get("location") ?? ""}`.trim());
  return { saved: body !== undefined, milliseconds };
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

/** Brings the country's padrón as a person does. Answers whether it was read, each time it is asked; it throws where it cannot be. */
async function startImport(url: string, cookie: string, path: string) {
  const page = await (await fetch(url + IMPORTS, { headers: { cookie } })).text();
  const body = formData({ ...fieldsOf(formWith(page, "effectiveOn")), kind: "padron" });
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
    if (/Leyendo el archivo|espera su turno/.test(told)) return false;
    // Else it was refused, or its job failed.
    if (!told.includes(IMPORT_STATE_LABELS.ready)) throw new Error("the padrón was not read");
    return true;
  };
}

/** Everybody's life while the padrón is read, whole and, where that is soon over, again. */
async function liveDuring(
  url: string,
  users: User[],
  startReading: () => Promise<() => Promise<boolean>>,
): Promise<Phase> {
  let over = false;
  const read = async () => {
    const longest = performance.now() + LONGEST_IMPORT_MS;
    const isRead = await startReading();
    while (!(await isRead())) {
      if (performance.now() > longest) throw new Error("the padrón was not read in time");
      await new Promise((done) => setTimeout(done, 500));
    }
  };
  const readOnAndOn = async () => {
    try {
      const end = performance.now() + PHASE_MS;
      do await read();
      while (performance.now() < end);
    } finally {
      over = true;
    }
  };
  const [phase] = await Promise.all([live(url, users, () => over), readOnAndOn()]);
  return phase;
}

/** A phase in which hardly anybody did anything proves nothing. */
export function enough(phase: Phase, users: number): Phase {
  if (phase.done.length < users)
    throw new Error(`${phase.done.length} things done by ${users} people: ${phase.errors[0] ?? "too short"}`);
  return phase;
}

async function gather(url: string): Promise<User[]> {
  const users: User[] = [];
  for (let n = 0; n < USERS; n++) {
    const role = CROWD[n % CROWD.length] ?? "observer";
    const address = `10.1.${Math.floor(n / 250)}.${1 + (n % 250)}`;
    users.push({ cookie: await signInAs(url, role), address, turn: n, keeper: KEEPERS.includes(role) });
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
    const calm = enough(await live(url, users, until(performance.now() + PHASE_MS)), USERS);
    const busy = enough(await liveDuring(url, users, () => startImport(url, admin, path)), USERS);
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

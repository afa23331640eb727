import { randomInt } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { sendForm } from "./send-form";

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const two = (value: number) => String(value).padStart(2, "0");

type When = { heldOn: string; startsAt: string; endsAt: string };

/** Some day ahead, at some hour of the morning or the afternoon. */
function someDay(): When {
  const hour = randomInt(7, 18);
  const minute = two(randomInt(60));
  return {
    ...{ heldOn: day(randomInt(30, 700)), startsAt: `${two(hour)}:${minute}` },
    endsAt: `${two(hour + 2)}:${minute}`,
  };
}

/** A committee of the personas' UGEL, in preparation, on a day and at an hour that nobody else has. */
export async function draftCommittee(director: APIRequestContext, when = someDay) {
  for (let tries = 0; tries < 5; tries++) {
    const made = await sendForm(director, "/directorios/nuevo", "heldOn", {
      ...{ kind: "committee", title: "Comité de muestra", ...when() },
      ...{ mode: "in_person", venue: "Sala de la UGEL" },
    });
    // Another may have got that hour first.
    const [meeting] = /\/directorios\/[0-9a-f-]{36}/.exec(made.headers().location ?? "") ?? [];
    if (meeting) return meeting;
  }
  throw new Error("no committee could be drafted");
}

/** The same, with the director in it, convened: a single mail. */
export async function conveneCommittee(director: APIRequestContext, when = someDay) {
  const meeting = await draftCommittee(director, when);
  const html = await (await director.get(`${meeting}/datos`)).text();
  const me =
    /<select[^>]*name="chairId"[^>]*>.*?<option value="([0-9a-f-]{36})"[^>]*selected/s.exec(html)?.[1] ?? "";
  const [name = ""] = /<option value="[0-9a-f-]{36}"[^>]*selected[^>]*>([^<,]+)/.exec(html)?.slice(1) ?? [];
  const search = `${meeting}/convocados/agregar?q=${encodeURIComponent(name)}`;
  await sendForm(director, search, "personId", { personId: me });
  await sendForm(director, `${meeting}/datos`, "secretaryId", { secretaryId: me });
  await sendForm(director, `${meeting}/convocar`, "meetingId", {});
  return meeting;
}

/** A series of the personas' UGEL that comes back each month. */
export async function makeSeries(director: APIRequestContext) {
  const made = await sendForm(director, "/directorios/series/nueva", "startsOn", {
    name: `Comité mensual ${randomInt(1_000_000)}`,
    kind: "committee",
  });
  return /\/directorios\/series\/[0-9a-f-]{36}/.exec(made.headers().location ?? "")?.[0] ?? "";
}

/** The same, of today in Lima, that began already: its session may be opened. */
export const conveneToday = (director: APIRequestContext) => conveneCommittee(director, begunToday);

function begunToday(): When {
  const [heldOn = "", now = ""] = new Date(Date.now() - 5 * 3_600_000).toISOString().split("T");
  const elapsed = Number(now.slice(0, 2)) * 60 + Number(now.slice(3, 5));
  const start = randomInt(Math.max(1, elapsed));
  return { heldOn, startsAt: `${two(Math.floor(start / 60))}:${two(start % 60)}`, endsAt: "23:59" };
}

/** A session of today with its first item begun and an agreement: the meeting, and where that agreement is mended. */
export async function holdSession(director: APIRequestContext) {
  const session = `${await conveneToday(director)}/sesion`;
  await sendForm(director, session, "presenceId", {});
  await sendForm(director, session, "call", { call: "1" });
  await sendForm(director, session, "itemId", {});
  const html = await (await director.get(session)).text();
  const [responsible = ""] = /persona:[0-9a-f-]{36}/.exec(html) ?? [];
  const agreed = { text: "Enviar el cronograma", responsible, dueOn: day(20), form: "consensus" };
  await sendForm(director, session, "responsible", agreed);
  const after = await (await director.get(session)).text();
  return {
    session,
    agreementTaken: new RegExp(`${session}/acuerdos/[0-9a-f-]{36}`).exec(after)?.[0] ?? "",
  };
}

/** A committee in preparation, another that was convened with a member of it, and a series. */
export async function sampleMeetings(director: APIRequestContext) {
  const convened = await conveneCommittee(director);
  const html = await (await director.get(`${convened}/convocados`)).text();
  const [convenedMember = ""] = new RegExp(`${convened}/convocados/[0-9a-f-]{36}`).exec(html) ?? [];
  return {
    ...{ convened, convenedMember },
    ...(await holdSession(director)),
    committee: await draftCommittee(director),
    series: await makeSeries(director),
  };
}

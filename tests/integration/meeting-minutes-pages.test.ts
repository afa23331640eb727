import { randomUUIDv7 } from "node:crypto";
import { expect, test, vi } from "vitest";
import ApproveActaPage from "@/app/(panel)/directorios/[id]/acta/aprobar/page";
import VerdictPage from "@/app/(panel)/directorios/[id]/acta/conformidad/page";
import SignedActaPage from "@/app/(panel)/directorios/[id]/acta/copia-firmada/page";
import DecideCorrectionPage from "@/app/(panel)/directorios/[id]/acta/correcciones/[correccion]/page";
import AskCorrectionPage from "@/app/(panel)/directorios/[id]/acta/corregir/page";
import PhotosPage from "@/app/(panel)/directorios/[id]/acta/fotos/page";
import ActaPage from "@/app/(panel)/directorios/[id]/acta/page";
import { ownerDatabase } from "@/db/client";
import { minutesCorrections } from "@/db/schema/minutes";
import type { MeetingState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { getActaToApprove, getMinutes } from "@/lib/meetings/minutes/queries";
import { createAgreement, createItem, createMeeting, createParticipant } from "../factories/meetings";
import { freezeMinutes } from "../factories/minutes";
import { actAs, createPerson } from "../factories/people";
import { createNetwork, createUgel } from "../factories/places";
import { comeFrom } from "../factories/request";
import { MOST, statements, tellStatements } from "../factories/statements";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/navigation", async () => (await import("../factories/request")).nextNavigation());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

vi.mock("drizzle-orm/postgres-js", async (original) =>
  (await import("../factories/statements")).countedDriver(await original()),
);

type Held = { id: string; itemId: string; correctionId: string };
type Prepared = { director: Actor; called: Actor; drafted: Held; approved: Held };

async function prepare(size: number): Promise<Prepared> {
  const ugel = await createUgel();
  const director = await actAs("ugel_director", ugel);
  const called = await actAs("coordinator", await createNetwork(ugel));
  const held = async (state: MeetingState) => {
    const meeting = await createMeeting(ugel, { state, secretaryId: director.personId });
    await createParticipant(meeting, { personId: called.personId, present: true });
    for (let n = 0; n < size; n++) {
      const { personId } = await createPerson({ role: "observer", place: ugel });
      await createParticipant(meeting, { personId, present: true });
      await createAgreement(meeting, { itemId: await createItem(meeting) });
    }
    const [itemId, correctionId] = [await createItem(meeting), randomUUIDv7()];
    await ownerDatabase()
      .insert(minutesCorrections)
      .values({
        ...{ id: correctionId, meetingId: meeting.id, place: ugel, itemId },
        ...{ text: "Falta un dato", proposedBy: called.personId },
      });
    if (state === "approved") await freezeMinutes(meeting);
    return { id: meeting.id, itemId, correctionId };
  };
  return { director, called, drafted: await held("drafted"), approved: await held("approved") };
}

const given = (params: Record<string, string>, search: Record<string, string> = {}) =>
  ({ params: Promise.resolve(params), searchParams: Promise.resolve(search) }) as never;

type Page = (prepared: Prepared) => { as: Actor; render: () => Promise<unknown> };

const PAGES: [string, Page][] = [
  [
    "acta, of a draft",
    ({ director, drafted: { id } }) => ({ as: director, render: () => ActaPage(given({ id })) }),
  ],
  [
    "acta, approved",
    ({ called, approved: { id } }) => ({ as: called, render: () => ActaPage(given({ id })) }),
  ],
  [
    "acta/corregir",
    ({ called, drafted: { id, itemId } }) => ({
      as: called,
      render: () => AskCorrectionPage(given({ id }, { punto: itemId })),
    }),
  ],
  [
    "acta/correcciones/[correccion]",
    ({ director, drafted: { id, correctionId } }) => ({
      as: director,
      render: () => DecideCorrectionPage(given({ id, correccion: correctionId })),
    }),
  ],
  [
    "acta/aprobar",
    ({ director, drafted: { id } }) => ({ as: director, render: () => ApproveActaPage(given({ id })) }),
  ],
  [
    "acta/conformidad",
    ({ called, approved: { id } }) => ({ as: called, render: () => VerdictPage(given({ id })) }),
  ],
  [
    "acta/copia-firmada",
    ({ director, approved: { id } }) => ({ as: director, render: () => SignedActaPage(given({ id })) }),
  ],
  [
    "acta/fotos",
    ({ called, drafted: { id } }) => ({
      as: called,
      render: () => PhotosPage(given({ id }, { archivo: "muchas" })),
    }),
  ],
];

const sizes = new Map<number, Prepared>();

test.each(PAGES)(
  "/directorios/[id]/%s asks the database the same few things with 1 or 40 agreements",
  async (path, of) => {
    const counts: number[] = [];
    for (const size of [1, 40]) {
      const prepared = sizes.get(size) ?? (await prepare(size));
      sizes.set(size, prepared);
      const { as, render } = of(prepared);
      await comeFrom(as);
      statements.length = 0;
      await render();
      counts.push(statements.length);
    }
    tellStatements(path, counts);
    expect(new Set(counts).size, `statements: ${counts.join(", ")}`).toBe(1);
    expect(counts[0]).toBeGreaterThan(2);
    expect(counts[0]).toBeLessThanOrEqual(MOST);
  },
);

test("the page of an acta tells what was asked of it and, once approved, what it froze", async () => {
  const { director, drafted, approved } = sizes.get(1) ?? (await prepare(1));
  const draft = await getMinutes(director, drafted.id);
  expect(draft?.corrections).toMatchObject([
    { id: drafted.correctionId, item: "Plan lector", state: "open" },
  ]);
  expect(draft?.items).toHaveLength(2);
  expect((await getMinutes(director, approved.id))?.content.items).toHaveLength(2);
});

test("only later meetings of the place that opened are offered to approve it", async () => {
  const ugel = await createUgel();
  const director = await actAs("ugel_director", ugel);
  const { id } = await createMeeting(ugel, { state: "drafted", heldOn: "2036-01-10" });
  await createMeeting(ugel, { state: "drafted", heldOn: "2035-12-01" });
  await createMeeting(ugel, { state: "convened", heldOn: "2036-03-01" });
  const later = await createMeeting(ugel, { state: "in_session", heldOn: "2036-02-01" });
  const found = await getActaToApprove(director, id);
  expect(found?.later.map((one) => one.id)).toEqual([later.id]);
});

test.each(["preparing", "convened", "in_session", "suspended"] as const)(
  "a meeting %s has no acta to read",
  async (state) => {
    const ugel = await createUgel();
    const { id } = await createMeeting(ugel, { state });
    expect(await getMinutes(await actAs("ugel_director", ugel), id)).toBeNull();
  },
);

import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { imports } from "@/db/schema/imports";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { type Role, roles } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { createPerson, createSession, PASSWORD } from "../factories/people";
import { createNetwork, createSchool, fresh } from "../factories/places";

export type Outcome = "yes" | "no" | "absent";
type Outcomes = Record<Role, Outcome>;
type Fields = Record<string, string>;

export type ActionRow = {
  /** What the form sends, about something at a place. `self` is who sends it. */
  form: (place: PlacePath, self: { personId: string; sessionId: string }) => Promise<Fields>;
  /** Where the thing stands: the actor's own place and one beside it, unless said otherwise. */
  at?: "region" | "ugel";
  own: Outcomes;
  /** Absent when the action is only about oneself or one's own region. */
  foreign?: Outcomes;
};

const all = (outcome: Outcome, except: Partial<Outcomes> = {}): Outcomes =>
  ({ ...Object.fromEntries(roles.map((role) => [role, outcome])), ...except }) as Outcomes;

/** Whoever manages the people of the place. */
const managers = (rest: Outcome) =>
  all(rest, { admin: "yes", regional_director: "yes", ugel_director: "yes", area_head: "yes" });
/**
 * The row that is changed is locked first, and the database locks only what may be changed: for
 * everybody else it is as if it were not there.
 */
const lockedByManagers = managers("absent");
/** Beside a region stands another, of which nothing is known; beside a UGEL, a known neighbour. */
const neighbours = all("no", { admin: "absent", regional_director: "absent", observer: "absent" });
const onlyAdmin = all("no", { admin: "yes" });

const office = (place: PlacePath) => ({ role: "observer", place, startsOn: "2026-11-01" });

async function someone(place: PlacePath, more: Partial<Parameters<typeof createPerson>[0]> = {}) {
  const person = await createPerson({ role: "observer", place, ...more });
  const [row] = await ownerDatabase().select().from(people).where(eq(people.id, person.personId));
  return { ...person, version: String(row?.version) };
}

/** An import that somebody else read and left to confirm. */
async function preparedImport(place: PlacePath): Promise<Fields> {
  const fileId = randomUUIDv7();
  const id = randomUUIDv7();
  const { personId } = await someone(place);
  const db = ownerDatabase();
  await db.insert(files).values({
    ...{ id: fileId, place, name: "padron.csv", contentType: "text/csv", size: 1 },
    ...{ sha256: "0".repeat(64), storageKey: fileId, uploadedBy: personId },
  });
  await db.insert(imports).values({
    ...{ id, kind: "padron", place, fileId, requestedBy: personId },
    ...{ state: "ready", readAt: new Date(Date.now() + 3_600_000) },
  });
  return { importId: id, version: "1" };
}

/** Who manages people sees the import; only who manages the place may confirm it. */
const importers = all("absent", {
  admin: "yes",
  area_head: "yes",
  regional_director: "no",
  ugel_director: "no",
});

async function schoolBelow(place: PlacePath) {
  const ugel = place.split(".").slice(0, 2).join(".");
  const node = await createSchool(await createNetwork(ugel));
  const [row] = await ownerDatabase().select().from(places).where(eq(places.path, node));
  return { node, institutionId: row?.institutionId ?? "" };
}

export const ACTION_ROWS: Record<string, ActionRow> = {
  invitePersonAction: {
    form: async (place) => ({
      givenNames: "Nueva",
      familyNames: "Persona",
      documentKind: "dni",
      documentNumber: String(40_000_000 + fresh()),
      email: `invitada${fresh()}@ejemplo.pe`,
      ...office(place),
    }),
    own: managers("no"),
    foreign: neighbours,
  },
  appointPersonAction: {
    form: async (place) => {
      const { personId } = await someone(place, { endsOn: "2026-02-01" });
      return { personId, ...office(place) };
    },
    own: lockedByManagers,
    foreign: all("absent"),
  },
  endAppointmentAction: {
    form: async (place) => {
      const { appointmentId } = await someone(place);
      return { appointmentId, version: "1", endsOn: "2026-11-01", reason: "Prueba" };
    },
    own: lockedByManagers,
    foreign: all("absent"),
  },
  correctPersonAction: {
    form: async (place) => {
      const { personId, version, email, documentNumber } = await someone(place);
      return {
        personId,
        version,
        givenNames: "Otro",
        familyNames: "Nombre",
        documentKind: "dni",
        documentNumber,
        email,
      };
    },
    own: lockedByManagers,
    foreign: all("absent"),
  },
  closeAccountAction: {
    form: async (place) => ({
      personId: (await someone(place)).personId,
      version: "1",
      reason: "Prueba",
    }),
    own: onlyAdmin,
    foreign: neighbours,
  },
  reopenAccountAction: {
    form: async (place) => ({ personId: (await someone(place, { account: "closed" })).personId }),
    own: onlyAdmin,
    foreign: neighbours,
  },
  sendInvitationAction: {
    form: async (place) => ({ personId: (await someone(place, { account: "invited" })).personId }),
    // An account is known only to those who manage it.
    own: managers("absent"),
    foreign: all("absent"),
  },
  sendPendingInvitationsAction: {
    form: async (place) => ({ place }),
    own: managers("no"),
    foreign: neighbours,
  },
  endPersonSessionAction: {
    form: async (place) => {
      const { personId } = await someone(place);
      return { personId, sessionId: await createSession(personId) };
    },
    own: onlyAdmin,
    foreign: neighbours,
  },
  nameYearAction: {
    form: async () => ({
      year: String(2001 + (fresh() % 90)),
      version: "0",
      decadeName: "Decenio",
      yearName: "Año",
    }),
    own: all("absent", { admin: "yes", regional_director: "no" }),
  },
  publishTerritoryAction: {
    at: "region",
    form: async (region) => ({ region, title: "Resumen" }),
    own: all("absent", { admin: "yes", regional_director: "yes" }),
    foreign: all("absent"),
  },
  createNetworkAction: {
    at: "ugel",
    form: async (place) => {
      const [row] = await ownerDatabase().select().from(places).where(eq(places.path, place));
      return {
        ugel: place,
        code: `${row?.code}-${fresh()}`,
        name: "Loma Nueva",
        kind: "eb",
        modalityGroup: "eba",
        openedOn: "2026-11-01",
      };
    },
    own: all("absent", { admin: "yes", area_head: "yes", regional_director: "no", ugel_director: "no" }),
    foreign: all("absent"),
  },
  correctNetworkAction: {
    at: "ugel",
    form: async (place) => ({ network: await createNetwork(place), version: "1", name: "Otra" }),
    own: all("absent", { admin: "yes", area_head: "yes", regional_director: "no", ugel_director: "no" }),
    foreign: all("absent"),
  },
  closeNetworkAction: {
    at: "ugel",
    form: async (place) => ({
      network: await createNetwork(place),
      ...{ version: "1", on: "2026-11-01", reason: "Prueba" },
    }),
    own: all("absent", { admin: "yes", area_head: "yes", regional_director: "no", ugel_director: "no" }),
    foreign: all("absent"),
  },
  moveSchoolAction: {
    form: async (place) => {
      const { node, institutionId } = await schoolBelow(place);
      const to = await createNetwork(node.split(".").slice(0, 2).join("."));
      return { institutionId, version: "1", to, on: "2026-11-01", reason: "Prueba" };
    },
    at: "ugel",
    own: all("absent", { admin: "yes", regional_director: "no", ugel_director: "no", area_head: "yes" }),
    foreign: all("absent"),
  },
  applyImportAction: { form: preparedImport, at: "ugel", own: importers, foreign: all("absent") },
  discardImportAction: { form: preparedImport, at: "ugel", own: importers, foreign: all("absent") },
  repeatImportAction: { form: preparedImport, at: "ugel", own: importers, foreign: all("absent") },
  changePasswordAction: {
    form: async () => ({
      currentPassword: PASSWORD,
      newPassword: "otras cuatro palabras sueltas",
      newPasswordAgain: "otras cuatro palabras sueltas",
    }),
    own: all("yes"),
  },
  endSessionAction: {
    form: async (_place, self) => ({ sessionId: await createSession(self.personId) }),
    own: all("yes"),
  },
  endOtherSessionsAction: { form: async () => ({}), own: all("yes") },
};

/** A session of somebody else is nobody's to end with one's own account page. */
export const foreignSession = async (place: PlacePath) => ({
  sessionId: await createSession((await someone(place)).personId),
});

/** Actions that ask for no session, or only drop what is one's own, and the test that tries each. */
export const ELSEWHERE: Record<string, string> = {
  signInAction: "tests/integration/sign-in.test.ts",
  signInAsPersonaAction: "tests/integration/sign-in.test.ts",
  signInWithProviderAction: "tests/e2e/oidc.spec.ts",
  recoverAction: "tests/integration/sign-in.test.ts",
  setPasswordAction: "tests/integration/sign-in.test.ts",
  signOutAction: "tests/integration/sign-in.test.ts",
  chooseThemeAction: "tests/e2e/account.spec.ts",
  dropDraftAction: "tests/integration/forms.test.ts",
};

import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { files } from "@/db/schema/files";
import { imports } from "@/db/schema/imports";
import { places } from "@/db/schema/places";
import type { PlacePath } from "@/lib/access/place";
import { createSession, PASSWORD } from "../factories/people";
import { createNetwork, createSchool, fresh } from "../factories/places";
import {
  type ActionRow,
  all,
  type Fields,
  lockedByManagers,
  managers,
  neighbours,
  office,
  onlyAdmin,
  someone,
} from "./action-row";
import { AGENDA_ACTION_ROWS } from "./agenda-action-rows";
import { AGREEMENT_ACTION_ROWS } from "./agreement-action-rows";
import { ASSESSMENT_ACTION_ROWS } from "./assessment-action-rows";
import { CALIBRATION_ACTION_ROWS } from "./calibration-action-rows";
import { CONTACT_ACTION_ROWS } from "./contact-action-rows";
import { GALLERY_ACTION_ROWS } from "./gallery-action-rows";
import { INSTALLATION_ACTION_ROWS } from "./installation-action-rows";
import { ITEMS_ACTION_ROWS } from "./items-action-rows";
import { MEETING_CALL_ACTION_ROWS } from "./meeting-call-action-rows";
import { MEETING_SETTINGS_ACTION_ROWS } from "./meeting-settings-action-rows";
import { MINUTES_ACTION_ROWS } from "./minutes-action-rows";
import { NETWORK_ACTION_ROWS } from "./network-action-rows";
import { NOTICE_ACTION_ROWS } from "./notice-action-rows";
import { PEOPLE_ACTION_ROWS } from "./people-action-rows";
import { PLAN_ACTION_ROWS } from "./plan-action-rows";
import { PLAN_BUNDLE_ACTION_ROWS } from "./plan-bundle-action-rows";
import { PLAN_CHANGE_ACTION_ROWS } from "./plan-change-action-rows";
import { PLAN_MATRIX_ACTION_ROWS } from "./plan-matrix-action-rows";
import { PLAN_PROGRESS_ACTION_ROWS } from "./plan-progress-action-rows";
import { PLAN_ROW_ACTION_ROWS } from "./plan-row-action-rows";
import { PLAN_STEP_ACTION_ROWS } from "./plan-step-action-rows";
import { PLAN_TEMPLATE_ACTION_ROWS } from "./plan-template-action-rows";
import { REDESIGN_ACTION_ROWS } from "./redesign-action-rows";
import { RELEASE_ACTION_ROWS } from "./release-action-rows";
import { RETURN_ACTION_ROWS } from "./return-action-rows";
import { SCHOOL_ACTION_ROWS } from "./school-action-rows";
import { SESSION_ACTION_ROWS } from "./session-action-rows";
import { SETTINGS_ACTION_ROWS } from "./settings-action-rows";
import { VISIT_FORM_ACTION_ROWS } from "./visit-form-action-rows";
import { VISIT_PLAN_ACTION_ROWS } from "./visit-plan-action-rows";
import { VISIT_RECORD_ACTION_ROWS } from "./visit-record-action-rows";

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
  ...PEOPLE_ACTION_ROWS,
  ...INSTALLATION_ACTION_ROWS,
  ...AGENDA_ACTION_ROWS,
  ...MINUTES_ACTION_ROWS,
  ...NETWORK_ACTION_ROWS,
  ...REDESIGN_ACTION_ROWS,
  ...ASSESSMENT_ACTION_ROWS,
  ...ITEMS_ACTION_ROWS,
  ...MEETING_SETTINGS_ACTION_ROWS,
  ...VISIT_FORM_ACTION_ROWS,
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
      return { institutionId, node, to, on: "2026-11-01", reason: "Prueba" };
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
  ...CONTACT_ACTION_ROWS,
  ...GALLERY_ACTION_ROWS,
  ...PLAN_ACTION_ROWS,
  ...PLAN_TEMPLATE_ACTION_ROWS,
  ...MEETING_CALL_ACTION_ROWS,
  ...PLAN_ROW_ACTION_ROWS,
  ...PLAN_MATRIX_ACTION_ROWS,
  ...PLAN_BUNDLE_ACTION_ROWS,
  ...PLAN_PROGRESS_ACTION_ROWS,
  ...PLAN_STEP_ACTION_ROWS,
  ...PLAN_CHANGE_ACTION_ROWS,
  ...AGREEMENT_ACTION_ROWS,
  ...RELEASE_ACTION_ROWS,
  ...RETURN_ACTION_ROWS,
  ...SCHOOL_ACTION_ROWS,
  ...SESSION_ACTION_ROWS,
  ...SETTINGS_ACTION_ROWS,
  ...VISIT_PLAN_ACTION_ROWS,
  ...NOTICE_ACTION_ROWS,
  ...CALIBRATION_ACTION_ROWS,
  ...VISIT_RECORD_ACTION_ROWS,
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
  stopNoticesAction: "tests/integration/notices.test.ts",
  replyByLinkAction: "tests/integration/meeting-replies.test.ts",
  dropDraftAction: "tests/integration/forms.test.ts",
};

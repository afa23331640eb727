import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { monitoringRounds, visitForms, visitFormVersions, visitSettings } from "@/db/schema/visit-forms";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { fresh } from "../factories/places";
import { createForm, FORM } from "../factories/visits";
import { type ActionRow, all, type Fields, lockedByManagers, managers } from "./action-row";

/** A form of a place with a version in use and a draft of the next. */
async function formWithDraft(place: PlacePath, retired = false) {
  const form = await createForm(place);
  const db = ownerDatabase();
  await db.insert(visitFormVersions).values({ ...{ formId: form.formId, place, number: 2 }, content: FORM });
  if (retired)
    await db
      .update(visitForms)
      .set({ retiredAt: new Date(), retiredReason: "Prueba" })
      .where(eq(visitForms.id, form.formId));
  return form.formId;
}

const aboutForm = (more: Fields = {}, retired = false): ActionRow => ({
  at: "ugel",
  form: async (place) => ({ formId: await formWithDraft(place, retired), version: "1", ...more }),
  own: lockedByManagers,
  foreign: all("absent"),
});

const named = () => ({ name: `Ficha ${fresh()}`, kind: "peer", contract: "formative" });
const daysOf = (year: number) => ({ startsOn: `${year}-04-01`, endsOn: `${year}-05-01` });
let year = 2030;

/** Forms, rounds and settings: of whoever serves at the region or at that UGEL. */
export const VISIT_FORM_ACTION_ROWS: Record<string, ActionRow> = {
  createFormAction: {
    at: "ugel",
    form: async (place) => ({ formId: randomUUIDv7(), place, start: "aula", ...named() }),
    own: managers("no"),
    foreign: all("absent"),
  },
  renameFormAction: {
    ...aboutForm(),
    form: async (place) => ({ formId: await formWithDraft(place), version: "1", name: named().name }),
  },
  startFormVersionAction: {
    ...aboutForm(),
    form: async (place) => ({ formId: (await createForm(place)).formId, version: "1" }),
  },
  publishFormAction: aboutForm(),
  retireFormAction: aboutForm({ reason: "Prueba" }),
  reopenFormAction: aboutForm({}, true),
  savePurposeAction: aboutForm({ purpose: "Otra" }),
  saveBlockAction: aboutForm({ title: "Otro bloque", kind: "items" }),
  saveItemAction: aboutForm({ blockKey: "aula", scale: "text", text: "Otro ítem" }),
  movePieceAction: aboutForm({ key: "r1", direction: "down" }),
  withdrawPieceAction: aboutForm({ key: "r1" }),
  saveRuleAction: aboutForm({ basis: "percent" }),
  openRoundAction: {
    at: "ugel",
    form: async (place) => ({ place, number: "1", name: "Prueba", ...daysOf(year++) }),
    own: managers("no"),
    foreign: all("absent"),
  },
  changeRoundAction: {
    at: "ugel",
    form: async (place) => {
      const id = randomUUIDv7();
      const of = { year: year++, number: 1 };
      await ownerDatabase()
        .insert(monitoringRounds)
        .values({ ...{ id, place, name: "Prueba" }, ...of, ...daysOf(of.year) });
      return { roundId: id, version: "1", name: "Otro nombre", ...daysOf(of.year) };
    },
    own: lockedByManagers,
    foreign: all("absent"),
  },
  defineVisitSettingsAction: {
    at: "region",
    form: async (place) => {
      const region = regionOf(place);
      await ownerDatabase().delete(visitSettings).where(eq(visitSettings.place, region));
      return {
        ...{ region, version: "0", capacityPerRound: "4", leastKappa: "0.6", leastExact: "60" },
        ...{ leastScores: "5", months: "12", firstTransfer: "30", secondTransfer: "60" },
      };
    },
    own: all("no", { admin: "yes", regional_director: "yes" }),
    foreign: all("absent"),
  },
};

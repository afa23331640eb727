import { eq } from "drizzle-orm";
import { visitSettings } from "@/db/schema/visit-forms";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { record } from "@/lib/audit/record";
import { refuse } from "@/lib/refusal";
import { selectKeptPlace } from "../forms/queries";
import { visitSettingsValues } from "./labels";
import { canSetVisits } from "./policy";
import { USUAL_SETTINGS } from "./rules";
import type { DefineVisitSettings } from "./schema";

/** Says how a region visits. What was already planned or calibrated stays as it was. */
export function defineVisitSettings(actor: Actor, input: DefineVisitSettings, now = new Date()) {
  return asActor(actor, async (tx) => {
    const { region, content } = input;
    const place = (await selectKeptPlace(tx, region)) ?? refuse("not_found");
    if (!canSetVisits(actor, region)) refuse("forbidden");
    const which = eq(visitSettings.place, region);
    const [saved] = await tx.select().from(visitSettings).where(which).for("update");
    if ((saved?.version ?? 0) !== input.version)
      refuse("stale", undefined, {
        theirs: {
          ...visitSettingsValues(saved?.content ?? USUAL_SETTINGS),
          version: String(saved?.version ?? 0),
        },
      });
    if (saved)
      await tx
        .update(visitSettings)
        .set({ content, updatedAt: now, version: saved.version + 1 })
        .where(which);
    else await tx.insert(visitSettings).values({ place: region, content, updatedAt: now });
    await record(
      tx,
      actor,
      "visit.settings_defined",
      { kind: "visit_settings", id: region, name: place.name, place: region },
      { version: input.version + 1, before: saved?.content ?? null },
    );
  });
}

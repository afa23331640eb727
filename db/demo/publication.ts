import { and, eq, inArray, ne } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import type { ReleaseWords } from "@/db/release-values";
import { releaseDrafts } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { countedKeys } from "@/lib/releases/achievements/rules";
import { declareFact } from "@/lib/releases/declared/commands";
import { countAchievements, listFacts } from "@/lib/releases/declared/queries";
import { draftRelease, editDraft } from "@/lib/releases/drafts/commands";
import { publishRelease } from "@/lib/releases/publishing/commands";
import { findAdmin } from "./admin";
import {
  FIRST_TITLE,
  factsOn,
  firstWords,
  PERIOD,
  PLANS_TITLE,
  plansWords,
  WHOLE_TITLE,
  wholeWords,
} from "./publication-words";

/** What is counted of the first of the practice's achievements opens the page. */
const HEADLINES = 3;

/** Prepares an edition with its words and publishes what is counted today. */
async function publish(
  admin: Actor,
  region: PlacePath,
  title: string,
  wordsOf: (headlines: string[], day: string) => ReleaseWords,
  now = new Date(),
) {
  const cutoffOn = today(now);
  const { achievements } = await countAchievements(admin, region, now);
  const headlines = achievements
    .filter(({ key }) => countedKeys.some((one) => one === key))
    .map(({ sentence }) => sentence)
    .slice(0, HEADLINES);
  const about = { title, period: PERIOD, cutoffOn };
  const draftId = await draftRelease(admin, { region, ...about });
  await editDraft(admin, {
    ...{ draftId, version: 1, ...about, words: wordsOf(headlines, cutoffOn) },
    ...{ amendReason: "", amendChanges: "" },
  });
  await publishRelease(admin, { draftId, version: 2 }, now);
}

/** Says what the region declares, unless it was said already. */
async function declareFacts(admin: Actor, region: PlacePath) {
  for (const fact of factsOn(today()))
    if ((await listFacts(admin, region, fact.key)).length === 0)
      await declareFact(admin, { region, version: 0, ...fact });
}

/** Publishes the first edition: what there is before anything else is loaded. */
export async function publishFirst(admin: Actor, region: PlacePath) {
  await declareFacts(admin, region);
  await publish(admin, region, FIRST_TITLE, firstWords);
}

/** Publishes an edition unless an earlier start did. Answers whether it did now. */
async function publishOnce(title: string, wordsOf: typeof wholeWords): Promise<boolean> {
  const admin = await findAdmin();
  const region = regionOf(admin.offices[0]?.place ?? "");
  const known = await ownerDatabase()
    .select({ title: releaseDrafts.title })
    .from(releaseDrafts)
    .where(
      and(
        eq(releaseDrafts.place, region),
        inArray(releaseDrafts.title, [title, WHOLE_TITLE]),
        // One that was cut off before it was published is begun again.
        ne(releaseDrafts.state, "draft"),
      ),
    );
  if (known.length > 0) return false;
  await declareFacts(admin, region);
  await publish(admin, region, title, wordsOf);
  return true;
}

/** The edition that says what is there first: the baseline and the plans. */
export async function publishPlans(report: (text: string) => void) {
  if (await publishOnce(PLANS_TITLE, plansWords))
    report("Resumen público: ya muestra los planes y la línea de base");
}

/** The edition that says everything, when what it counts is there. */
export async function publishWhole(report: (text: string) => void) {
  if (await publishOnce(WHOLE_TITLE, wholeWords))
    report("Resumen público: ya dice lo que las redes están logrando");
}

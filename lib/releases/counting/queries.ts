import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import type { PlacePath } from "@/lib/access/place";
import { AREA_LABELS } from "@/lib/assessments/labels";
import { longDay } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import {
  assessedOf,
  type Declared,
  declaredOf,
  inOrder,
  meetingsOf,
  networkPlansOf,
  reorganisedOf,
  ugelPlansOf,
} from "../achievements/rules";
import type { Achievement, PublicProfile, PublicTable, TerritorySnapshot } from "../schema";
import { suppress } from "../suppression/rules";
import { declaredOn } from "./declarations/queries";
import { directoriosHeldOn } from "./directorios/queries";
import { type Held, monthsHeld, monthsOf } from "./directorios/rules";
import { selectEarlier } from "./earlier/queries";
import { editionToRepeat, studentsIn } from "./earlier/rules";
import { findBaselineOn, selectRegionTotals } from "./participation/queries";
import { askedIn, REGION_ROW, studentTables, takenBy, toldIn } from "./participation/rules";
import { type PlanSent, plansSentOn } from "./plans/queries";
import { networkProfile, ugelProfile } from "./profiles/rules";
import {
  directoriosByMonth,
  directoryTable,
  levelNames,
  levelsByUgel,
  levelsInRegion,
  participationByNetwork,
  participationByUgel,
  plansByUgel,
} from "./tables/rules";
import { selectNetworksOn, selectUgelsOn } from "./territory/queries";
import { type NetworkOn, territoryOf, type UgelOn } from "./territory/rules";

/** What a release says by itself: all of `releaseSnapshot` but its words, its period and what it mends. */
export type CountedRelease = {
  territory: TerritorySnapshot;
  release: {
    cutoffOn: string;
    achievements: Achievement[];
    tables: PublicTable[];
    ugelProfiles: PublicProfile[];
    networkProfiles: PublicProfile[];
  };
  /** What keeps it from being published, each in a sentence. */
  unresolved: string[];
};

type Standing = { ugels: UgelOn[]; networks: NetworkOn[] };

const NOBODY = () => undefined;

/** Who took the línea de base, as it may be told; nothing when no results had been loaded by the day. */
async function countStudents(tx: Transaction, region: PlacePath, day: string, standing: Standing) {
  const found = await findBaselineOn(tx, region, day);
  if (!found)
    return { told: NOBODY, baseline: null, achievements: [], tables: [], ofUgels: [], unresolved: [] };
  const totals = await selectRegionTotals(tx, found.id, region);
  const earlier = await selectEarlier(tx, region, found.title);
  const counted = suppress(studentTables({ region, ...standing }, totals), earlier.map(studentsIn));
  const repeated = editionToRepeat(counted, earlier);
  const told = toldIn(repeated ? studentsIn(repeated) : counted.tables);
  const baseline = {
    ...{ title: found.title, ...askedIn(totals), levels: levelNames(found.scales) },
    repeatedOf: repeated?.asOf ?? null,
  };
  const ofUgels = [
    participationByUgel(told, standing.ugels, baseline),
    levelsByUgel(told, standing.ugels, baseline),
  ];
  const areas = new Set(baseline.papers.map(({ area }) => AREA_LABELS[area].toLowerCase()));
  const late = found.lastLoadOn && found.lastLoadOn > day;
  return {
    ...{ told, baseline, ofUgels },
    achievements: [
      assessedOf(
        baseline.stages.map((stage) => takenBy(told, REGION_ROW, stage)),
        { ...found, areas: [...areas] },
        repeated?.asOf ?? day,
      ),
    ],
    tables: [...ofUgels, participationByNetwork(told, standing, baseline), levelsInRegion(told, baseline)],
    unresolved: [
      ...(repeated ? [] : counted.unresolved),
      ...(found.isLoading
        ? ["Se están guardando resultados de la línea de base: espere a que terminen."]
        : []),
      ...(late
        ? [
            `La línea de base recibió resultados después de la fecha de corte: elija el ${longDay(found.lastLoadOn ?? day)} o un día posterior.`,
          ]
        : []),
    ],
  };
}

/** The plans sent, once some have been. */
function countPlans(plans: PlanSent[], { ugels, networks }: Standing, day: string) {
  const [first] = plans;
  if (!first) return { sent: null, achievements: [], tables: [] };
  const { schoolYear } = first;
  const sentOn = new Map(plans.map(({ place, sentOn }) => [place, sentOn]));
  const sentBy = (places: { path: PlacePath }[]) => places.filter(({ path }) => sentOn.has(path)).length;
  const ofNetworks = networkPlansOf({ sent: sentBy(networks), all: networks.length, schoolYear }, day);
  const ofUgels = ugelPlansOf({ sent: sentBy(ugels), all: ugels.length, schoolYear }, day);
  const rows = ugels.map((ugel) => {
    const own = networks.filter((network) => network.ugel === ugel.code);
    return { ...ugel, networks: own.length, sent: sentBy(own), ownSentOn: sentOn.get(ugel.path) ?? null };
  });
  return {
    sent: new Set(sentOn.keys()),
    achievements: [
      ...(plans.some(({ kind }) => kind === "pat_rei") ? [ofNetworks] : []),
      ...(plans.some(({ kind }) => kind === "ugel_plan") ? [ofUgels] : []),
    ],
    tables: [plansByUgel(rows, schoolYear)],
  };
}

/** The directorios held, once some have been. */
function countDirectorios(held: Held[], { ugels }: Standing, day: string) {
  const months = monthsOf(held, day);
  if (months.length === 0) return { achievements: [], tables: [] };
  const over = months.filter(({ isOver }) => isOver);
  const heldIn = ugels.map(({ path }) => monthsHeld(held, path, over));
  return {
    achievements: [
      meetingsOf(
        {
          ugels: ugels.filter(({ path }) => monthsHeld(held, path, months) > 0).length,
          all: ugels.length,
          held: heldIn.reduce((sum, n) => sum + n, 0),
          due: ugels.length * over.length,
        },
        day,
      ),
    ],
    tables: [directoriosByMonth(held, ugels, months)],
  };
}

type Kept = { plans: PlanSent[]; held: Held[]; declared: Declared[] };

/** What the records of a region say at the end of a day of Lima, as far as the actor of the transaction reads them. */
export async function countRelease(
  tx: Transaction,
  region: PlacePath,
  cutoffOn: string,
): Promise<CountedRelease> {
  const ugels = await selectUgelsOn(tx, region, cutoffOn);
  const networks = await selectNetworksOn(tx, region, cutoffOn);
  const standing = { ugels, networks };
  const [kept] = await tx.execute<Kept>(sql`select ${plansSentOn(region, cutoffOn)} as plans,
    ${directoriosHeldOn(region, cutoffOn)} as held, ${declaredOn(region, cutoffOn)} as declared`);
  const students = await countStudents(tx, region, cutoffOn, standing);
  const plans = countPlans(kept?.plans ?? [], standing, cutoffOn);
  const directorios = countDirectorios(kept?.held ?? [], standing, cutoffOn);
  const around = { told: students.told, baseline: students.baseline, ugels, sent: plans.sent };
  const ofUgels = [...students.ofUgels, ...directorios.tables];
  return {
    territory: territoryOf(standing, { cutoffOn, demo: env().demo }),
    release: {
      cutoffOn,
      achievements: inOrder([
        reorganisedOf(networks, cutoffOn),
        ...students.achievements,
        ...plans.achievements,
        ...directorios.achievements,
        ...declaredOf(kept?.declared ?? []),
      ]),
      tables: [directoryTable(networks, ugels), ...students.tables, ...plans.tables, ...directorios.tables],
      ugelProfiles: ugels.map((ugel) => ugelProfile(around, ugel, networks, ofUgels)),
      networkProfiles: networks.map((network) => networkProfile(around, network)),
    },
    unresolved: students.unresolved,
  };
}

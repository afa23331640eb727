import { z } from "zod";
import { achievementKeys } from "@/db/release-values";

/** What a published snapshot of the territory holds. Public pages read this and nothing else. */
export const territorySnapshot = z.object({
  region: z.string(),
  /** The day, in Lima, whose records were counted. */
  countedOn: z.iso.date(),
  /** Whether the data are invented. */
  demo: z.boolean(),
  ugels: z.array(
    z.object({
      code: z.string(),
      seat: z.string(),
      districts: z.number().int(),
      ebNetworks: z.number().int(),
      etpNetworks: z.number().int(),
    }),
  ),
  districts: z.array(
    z.object({
      districtCode: z.string(),
      name: z.string(),
      ugel: z.string(),
      /** That serve the district; one that serves several counts in each. */
      networks: z.number().int(),
      tile: z
        .object({ column: z.number(), row: z.number(), label: z.string(), letters: z.string() })
        .nullable(),
    }),
  ),
  coordinators: z.object({ held: z.number().int(), networks: z.number().int() }),
});
export type TerritorySnapshot = z.output<typeof territorySnapshot>;

/** A figure that must not be told, alone or by subtraction, is `hidden`; one that nobody counted is `null`. */
const cell = z.union([z.string(), z.number(), z.null(), z.object({ hidden: z.literal(true) })]);
export type PublicCell = z.output<typeof cell>;

/** A table as anyone may take it away: the pages draw it, and the open data are it. */
const publicTable = z.object({
  /** In the address of its file: `participacion-ugel`. */
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  /** What a row is, and what each figure counts. */
  note: z.string(),
  source: z.string(),
  columns: z.array(
    z.object({
      key: z.string().regex(/^[a-z0-9_]+$/),
      label: z.string(),
      kind: z.enum(["text", "count", "percent", "date"]),
      /** The column that a percentage is out of. */
      of: z.string().optional(),
    }),
  ),
  rows: z.array(z.array(cell)),
});
export type PublicTable = z.output<typeof publicTable>;

/** So many out of so many; `null` where only the sentence says it or, if `hidden`, where it is not told. */
const publicFigure = z.object({
  label: z.string(),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  hidden: z.boolean().default(false),
  /** Where it is of another day than what it stands in: told again as an earlier release told it. */
  asOf: z.iso.date().optional(),
});
export type PublicFigure = z.output<typeof publicFigure>;

const achievement = z.object({
  key: z.enum(achievementKeys),
  title: z.string(),
  sentence: z.string(),
  figures: z.array(publicFigure),
  asOf: z.iso.date(),
  /** «Cómo se calcula». */
  how: z.string(),
  source: z.string(),
  /** Said by the region with its source, not counted from records kept here. */
  declared: z.boolean(),
  tables: z.array(z.string()),
});
export type Achievement = z.output<typeof achievement>;

/** What is read of each edition to tell how the region goes from one to the next. */
export const progressOf = z.array(achievement.pick({ key: true, figures: true })).catch([]);

/** What anyone may know of a UGEL or of a network. */
const profile = z.object({
  code: z.string(),
  name: z.string(),
  ugel: z.string(),
  districts: z.array(z.string()),
  facts: z.array(publicFigure),
  /** Of a UGEL its networks, of a network its schools. */
  parts: z.array(z.object({ code: z.string(), name: z.string(), detail: z.string() })),
  tables: z.array(publicTable),
});
export type PublicProfile = z.output<typeof profile>;

const words = z.object({
  headlines: z.array(z.string()),
  sections: z.array(z.object({ key: z.string(), title: z.string(), text: z.string() })),
  methodology: z.string(),
  sources: z.array(z.object({ name: z.string(), url: z.string(), date: z.string() })),
});

/** Why a version mends another, and what it changed. */
const amendment = z.object({ of: z.number().int(), why: z.string(), changes: z.string() });

/** What a release holds whole. Those of before hold only the territory: what came later is optional, so they still parse. */
export const releaseSnapshot = territorySnapshot.extend({
  release: z
    .object({
      period: z.string(),
      /** The day whose end the records were counted at. */
      cutoffOn: z.iso.date(),
      words,
      achievements: z.array(achievement),
      tables: z.array(publicTable),
      ugelProfiles: z.array(profile),
      networkProfiles: z.array(profile),
      amendment: amendment.nullable(),
    })
    .optional(),
});
export type ReleaseSnapshot = z.output<typeof releaseSnapshot>;

import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { districts, formerNames, networkDistricts, networks, ugels } from "@/db/schema/networks";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import type { PlaceKind } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { record } from "@/lib/audit/record";
import { addDays, today } from "@/lib/dates/dates";
import { keepFile } from "@/lib/files/commands";
import type { ReceivedFile } from "@/lib/files/receive";
import { refuse } from "@/lib/refusal";
import { placeLabel } from "./labels";
import { canChangeNetwork, canCreateNetwork, canOpenUgel } from "./policy";
import type { AddDistrict, CloseNetwork, CorrectNetwork, CreateNetwork, OpenUgel } from "./schema";

type NewPlace = {
  kind: PlaceKind;
  code: string;
  name: string;
  openedOn: string;
  institutionId?: string;
};

/** Adds a node below `parent`, with a label of its own that never changes. */
export async function addPlace(
  tx: Transaction,
  parent: PlacePath | null,
  place: NewPlace,
): Promise<PlacePath> {
  const [next] = await tx.execute<{ label: string }>(sql`select nextval('place_labels')::text as label`);
  const label = `${place.kind[0]}${next?.label}`;
  const path = parent ? `${parent}.${label}` : label;
  await tx.insert(places).values({ path, ...place });
  return path;
}

async function lockOpenPlace(tx: Transaction, path: PlacePath, kind: PlaceKind) {
  const [row] = await tx
    .select({ path: places.path, code: places.code })
    .from(places)
    .where(and(eq(places.path, path), eq(places.kind, kind), isNull(places.closedOn)))
    .for("share");
  return row ?? refuse("not_found");
}

export function openUgel(actor: Actor, input: OpenUgel): Promise<PlacePath> {
  return asActor(actor, async (tx) => {
    await lockOpenPlace(tx, input.region, "region");
    if (!canOpenUgel(actor, input.region)) refuse("forbidden");
    const { code, name, openedOn } = input;
    const place = await addPlace(tx, input.region, { kind: "ugel", code, name, openedOn });
    await tx.insert(ugels).values({ place, ugelCode: input.ugelCode, seat: input.seat });
    await record(tx, actor, "ugel.opened", { kind: "place", id: place, name: `UGEL ${code}`, place });
    return place;
  });
}

export function addDistrict(actor: Actor, input: AddDistrict) {
  return asActor(actor, async (tx) => {
    await lockOpenPlace(tx, input.ugel, "ugel");
    if (!canOpenUgel(actor, input.ugel)) refuse("forbidden");
    const { districtCode, name, tile } = input;
    await tx.insert(districts).values({
      districtCode,
      name,
      place: input.ugel,
      tileColumn: tile?.column,
      tileRow: tile?.row,
      tileLabel: tile?.label,
      tileLetters: tile?.letters,
    });
    await record(tx, actor, "district.added", {
      kind: "district",
      id: districtCode,
      name,
      place: input.ugel,
    });
  });
}

const FOREIGN_DISTRICT =
  "Alguno de los distritos no es de esta UGEL. Vuelva a cargar la página y elíjalos otra vez.";

async function checkDistricts(tx: Transaction, { ugel, districts: chosen }: CreateNetwork) {
  if (chosen.length === 0) return;
  const own = await tx
    .select({ districtCode: districts.districtCode })
    .from(districts)
    .where(and(eq(districts.place, ugel), inArray(districts.districtCode, chosen)));
  if (own.length !== new Set(chosen).size) refuse("invalid", FOREIGN_DISTRICT);
}

export function createNetwork(actor: Actor, input: CreateNetwork): Promise<PlacePath> {
  return asActor(actor, async (tx) => {
    const ugel = await lockOpenPlace(tx, input.ugel, "ugel");
    if (!canCreateNetwork(actor, input.ugel)) refuse("forbidden");
    if (!input.code.startsWith(`${ugel.code}-`)) {
      refuse("invalid", undefined, {
        fields: { code: `El código empieza con ${ugel.code}-, el número de la UGEL.` },
      });
    }
    await checkDistricts(tx, input);
    const { code, name, openedOn, kind, modalityGroup, resolutionNumber, resolutionDate } = input;
    const place = await addPlace(tx, input.ugel, { kind: "network", code, name, openedOn });
    await tx.insert(networks).values({ place, kind, modalityGroup, resolutionNumber, resolutionDate });
    if (input.districts.length > 0) {
      await tx
        .insert(networkDistricts)
        .values(input.districts.map((districtCode) => ({ place, districtCode })));
    }
    const label = placeLabel({ kind: "network", code, name });
    await record(tx, actor, "network.created", { kind: "place", id: place, name: label, place });
    return place;
  });
}

async function lockNetwork(tx: Transaction, actor: Actor, network: PlacePath) {
  const [found] = await tx
    .select({
      path: places.path,
      code: places.code,
      name: places.name,
      openedOn: places.openedOn,
      version: places.version,
      resolutionNumber: networks.resolutionNumber,
      resolutionDate: networks.resolutionDate,
    })
    .from(places)
    .innerJoin(networks, eq(networks.place, places.path))
    .where(and(eq(places.path, network), isNull(places.closedOn)))
    .for("update", { of: places });
  if (!found) return refuse("not_found");
  if (!canChangeNetwork(actor, network)) refuse("forbidden");
  return found;
}

/** The same for a form that was opened with a version of it. */
async function lockNetworkAt(tx: Transaction, actor: Actor, network: PlacePath, version: number) {
  const found = await lockNetwork(tx, actor, network);
  if (found.version !== version) refuse("stale", undefined, { theirs: found });
  return found;
}

const subjectOf = ({ path, code, name }: { path: PlacePath; code: string; name: string }) => ({
  kind: "place",
  id: path,
  name: placeLabel({ kind: "network", code, name }),
  place: path,
});

/** Keeps the name that a network has until a day: of several changes in it, the first tells what it was called. */
async function keepName(tx: Transaction, network: { path: PlacePath; name: string }, until: string) {
  const { path: place, name } = network;
  await tx.insert(formerNames).values({ place, name, until }).onConflictDoNothing();
}

/** Corrects a network's name and its resolution. Its code does not change, and the name it had is kept. */
export function correctNetwork(actor: Actor, input: CorrectNetwork, now = new Date()): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockNetworkAt(tx, actor, input.network, input.version);
    const { name, resolutionNumber = null, resolutionDate = null } = input;
    if (name !== found.name) await keepName(tx, found, today(now));
    await tx
      .update(places)
      .set({ name, version: found.version + 1 })
      .where(eq(places.path, found.path));
    await tx.update(networks).set({ resolutionNumber, resolutionDate }).where(eq(networks.place, found.path));
    const { resolutionNumber: number, resolutionDate: date } = found;
    await record(tx, actor, "network.corrected", subjectOf({ ...found, name }), {
      from: { name: found.name, resolutionNumber: number, resolutionDate: date },
      to: { name, resolutionNumber, resolutionDate },
    });
    return found.code;
  });
}

/** Attaches the resolution that created a network. A new one takes its place; the one before is kept. */
export function attachResolution(actor: Actor, network: PlacePath, file: ReceivedFile): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockNetwork(tx, actor, network);
    const resolutionFileId = await keepFile(tx, actor, found.path, file);
    await tx.update(networks).set({ resolutionFileId }).where(eq(networks.place, found.path));
    await record(tx, actor, "network.resolution_attached", subjectOf(found), { sha256: file.sha256 });
    return found.code;
  });
}

const HAS_SCHOOLS = "La red todavía tiene colegios. Muévalos a otra red antes de cerrarla.";

/** Closes a network from a day on: its offices end the day before and its history stays. */
export function closeNetwork(actor: Actor, input: CloseNetwork): Promise<string> {
  return asActor(actor, async (tx) => {
    const found = await lockNetworkAt(tx, actor, input.network, input.version);
    const { on, reason } = input;
    if (on <= found.openedOn) {
      refuse("invalid", undefined, {
        fields: { on: "La red se abrió ese día o después. Elija un día posterior." },
      });
    }
    const [school] = await tx
      .select({ path: places.path })
      .from(places)
      .where(and(eq(places.parent, found.path), isNull(places.closedOn)))
      .limit(1);
    if (school) refuse("conflict", HAS_SCHOOLS);
    await tx
      .update(places)
      .set({ closedOn: on, closedReason: reason, version: found.version + 1 })
      .where(eq(places.path, found.path));
    await tx
      .update(appointments)
      .set({
        endsOn: sql`greatest(${addDays(on, -1)}::date, ${appointments.startsOn})`,
        endReason: "La red se cerró.",
        version: sql`${appointments.version} + 1`,
      })
      .where(
        and(
          eq(appointments.place, found.path),
          sql`coalesce(${appointments.endsOn}, 'infinity') >= ${on}::date`,
        ),
      );
    await record(tx, actor, "network.closed", subjectOf(found), { startsOn: on, reason });
    return found.code;
  });
}

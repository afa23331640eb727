import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { unstable_cache } from "next/cache";
import type { Transaction } from "@/db/client";
import { places } from "@/db/schema/places";
import { officeContacts } from "@/db/schema/publishing";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { isAtOrBelow, type PlacePath, regionOf } from "@/lib/access/place";
import { env } from "@/lib/env";
import { selectDistricts, selectUgels } from "@/lib/networks/queries";
import { contentHash } from "@/lib/papers/queries";
import { readPublicPage, selectPublicPage } from "../pages/queries";
import { type ContactsPage, contactsPage } from "./schema";

export const CONTACTS_TAG = "public-contacts";

const o = officeContacts;

export const officeRow = {
  id: o.id,
  place: o.place,
  name: o.name,
  address: o.address,
  phone: o.phone,
  email: o.email,
  position: o.position,
  withdrawnAt: o.withdrawnAt,
  version: o.version,
};

/** The offices of a region that stand, as the actor sees them, in the order of each place. */
const selectOffices = (tx: Transaction, region: PlacePath) =>
  tx
    .select(officeRow)
    .from(o)
    .where(and(sql`${o.place} <@ ${region}::ltree`, isNull(o.withdrawnAt)))
    .orderBy(asc(o.place), asc(o.position), asc(o.id))
    .limit(200);

export type Office = Awaited<ReturnType<typeof selectOffices>>[number];

const publicOffice = ({ id, name, address, phone, email }: Office) => ({ id, name, address, phone, email });

/** The contacts of a region as they would be published now, of what the actor sees. */
export async function selectContacts(tx: Transaction, region: { path: PlacePath; name: string }) {
  const offices = await selectOffices(tx, region.path);
  const ugels = (await selectUgels(tx)).filter(({ path }) => isAtOrBelow(path, region.path));
  const districts = await selectDistricts(tx);
  const of = (place: PlacePath) => offices.filter((office) => office.place === place).map(publicOffice);
  const content: ContactsPage = {
    region: region.name,
    demo: env().demo,
    groups: [
      { code: null, seat: null, districts: [], offices: of(region.path) },
      ...ugels.map(({ path, code, seat }) => ({
        ...{ code, seat, offices: of(path) },
        districts: districts
          .filter(({ ugel }) => ugel === code)
          .map(({ name }) => name)
          .toSorted((a, b) => a.localeCompare(b, "es")),
      })),
    ],
  };
  return { content, offices, ugels };
}

/** What the actor keeps of her region's contacts: as they stand, as they were published, and the hash of the first. */
export const getContactsDesk = (actor: Actor, place: PlacePath) =>
  asActor(actor, async (tx) => {
    const [region] = await tx
      .select({ path: places.path, name: places.name })
      .from(places)
      .where(eq(places.path, regionOf(place)));
    if (!region) return null;
    const { content, offices, ugels } = await selectContacts(tx, region);
    const page = await selectPublicPage(tx, region.path, "contacts");
    const published = page && contactsPage.parse(page.content);
    const isPublished = (code: string | null) => {
      const group = (of: ContactsPage | null) => of?.groups.find((one) => one.code === code) ?? null;
      return contentHash(group(published)) === contentHash(group(content));
    };
    return {
      ...{ region, seen: contentHash(content), publishedAt: page?.publishedAt ?? null },
      places: [
        { path: region.path, code: null, name: region.name },
        ...ugels.map(({ path, code, name }) => ({ path, code, name })),
      ].map((one) => ({
        ...one,
        offices: offices.filter((office) => office.place === one.path),
        isPublished: isPublished(one.code),
      })),
    };
  });

export type ContactsDesk = NonNullable<Awaited<ReturnType<typeof getContactsDesk>>>;

/** An office, withdrawn or not, with the name of its place; `null` for one that is not there for the actor. */
export async function getOffice(actor: Actor, officeId: string) {
  const [office] = await asActor(actor, (tx) =>
    tx
      .select({ ...officeRow, placeKind: places.kind, placeCode: places.code, placeName: places.name })
      .from(o)
      .innerJoin(places, eq(places.path, o.place))
      .where(eq(o.id, officeId)),
  );
  return office ?? null;
}

/** The places whose contacts may be kept: a region and its UGEL, by its paths. */
export const listContactPlaces = (actor: Actor) =>
  asActor(actor, (tx) =>
    tx
      .select({ path: places.path, kind: places.kind, code: places.code, name: places.name })
      .from(places)
      .where(and(sql`${places.kind} in ('region', 'ugel')`, isNull(places.closedOn)))
      .orderBy(asc(places.kind), asc(places.code))
      .limit(100),
  );

/** The page is drawn again when they are published, also one that found nothing; what they say is read each time. */
const watchPublishing = unstable_cache(async () => true, ["public-contacts"], { tags: [CONTACTS_TAG] });

/** The contacts as they were published last. */
export async function getPublicContacts() {
  await watchPublishing();
  const page = await readPublicPage("contacts");
  return page && { ...contactsPage.parse(page.content), publishedAt: page.publishedAt.toISOString() };
}

import { notFound } from "next/navigation";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { placeHref } from "@/lib/networks/labels";
import { canAppoint } from "@/lib/people/policy";
import { getOffice, type OfficeRecord, type Term } from "@/lib/people/succession/queries";
import { byTime, isSingleHolder, officePagesOf, suggestedDays } from "@/lib/people/succession/rules";
import { type OfficePage, officePageSchema } from "@/lib/people/succession/schema";

type Params = Promise<{ codigo: string; cargo: string }>;

/** Whom the form is about to replace: the only holder, or the one that the address names. */
function leavingOf(inForce: Term[], single: boolean, search: OfficePage): Term | null {
  if (search.anadir) return null;
  return (single ? inForce[0] : inForce.find(({ id }) => id === search.reemplaza)) ?? null;
}

/** Who comes is asked when the office has one holder, is vacant, or the address says what to do. */
const asksWhoComes = (inForce: Term[], single: boolean, leaving: Term | null, search: OfficePage) =>
  single || inForce.length === 0 || leaving !== null || search.anadir !== undefined;

async function openForm(actor: Actor, office: OfficeRecord, role: string, about: About) {
  const { leaving, search, page, day, draft } = about;
  const { endsOn, startsOn } = suggestedDays(leaving, day);
  const fresh = {
    ...{ place: office.place.path, role, startsOn, document: "", institutionId: "" },
    ...(leaving
      ? { leaves: "yes", appointmentId: leaving.id, version: String(leaving.version), endsOn: endsOn ?? "" }
      : { leaves: "no" }),
    ...(search.quien ? { who: "new", documentKind: "dni", sendNow: "si" } : { who: "known" }),
  };
  const key = `${office.place.code}-${role}`;
  const { values, draftSavedAt } = await startForm(actor, "replace-officer", fresh, {
    key,
    fromDraft: draft,
  });
  // The text may be of another moment; who leaves and how the other is chosen are those of this page.
  return { values: { ...values, who: fresh.who, leaves: fresh.leaves }, draftSavedAt, key, page };
}

type About = { leaving: Term | null; search: OfficePage; page: string; day: string; draft: boolean };

/** Everything that the page of an office shows; not found for a role that has no page at the place. */
export async function findOffice(kind: "network" | "ugel", params: Params, searchParams: SearchParams) {
  const actor = await requireActor();
  const { codigo, cargo } = await params;
  const role = officePagesOf(kind).find((known) => known === cargo) ?? notFound();
  const typed = await readSearch(searchParams);
  const search = officePageSchema.parse(typed);
  const office = (await getOffice(actor, { kind, code: codigo, role, words: search.q })) ?? notFound();
  const day = today();
  const href = `${placeHref(office.place)}/cargos/${role}`;
  const terms = byTime(office.terms, day);
  const single = isSingleHolder(role);
  const appoints = canAppoint(actor, role, office.place.path);
  const leaving = leavingOf(terms.inForce, single, search);
  const asks = appoints && asksWhoComes(terms.inForce, single, leaving, search);
  // A blank of the address is written as %20: a form comes back only to addresses without other signs.
  const page = withSearch(href, search).replaceAll("+", "%20");
  const chosen = search.quien !== undefined || office.found.length > 0;
  const about = { leaving, search, page, day, draft: typed.borrador !== undefined };
  const form = asks && chosen ? await openForm(actor, office, role, about) : null;
  return {
    actor,
    role,
    office,
    terms,
    single,
    appoints,
    asks,
    leaving,
    search,
    href,
    form,
    done: typed.hecho,
  };
}

export type FoundOffice = Awaited<ReturnType<typeof findOffice>>;

import type { PlaceKind, Role } from "@/db/values";
import { countPending, doublesOf, type PersonFacts } from "../rules";

/** What hygiene asks of somebody: counted by the database, but who may be registered twice, whom the rule decides. */
export type HygieneBusiness = {
  /** Networks of her places with some office vacant: the first, each with how many there are. */
  vacancies: { code: string; name: string; missing: Role[]; total: number }[];
  /** Of the places whose people she manages, the mandates that end soon and are not hers. */
  endings: {
    id: string;
    personId: string;
    personName: string;
    role: Role;
    endsOn: string;
    placeKind: PlaceKind;
    placeCode: string;
    placeName: string;
  }[];
  /** The places that she keeps in order, each with what waits there and the people who look alike. */
  roots: { kind: PlaceKind; code: string; name: string; counted: number; alike: PersonFacts[] }[];
};

/** The places that the actor keeps in order and how many things wait there; those in order are left out. */
export const tidyingOf = (roots: HygieneBusiness["roots"]) =>
  roots.flatMap(({ kind, code, name, counted, alike }) => {
    const total = counted + countPending(doublesOf(alike));
    return total > 0 ? [{ kind, code, name, total }] : [];
  });

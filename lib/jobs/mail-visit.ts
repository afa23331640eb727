import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { people } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { visits } from "@/db/schema/visits";
import { fullName } from "@/lib/access/find-actor";
import { env } from "@/lib/env";
import { visitMessage } from "@/lib/mail/visit-messages";
import { placeLabel } from "@/lib/networks/labels";
import { CONTRACT_PROMISES, visitHref, visitTitle, visitWhen } from "@/lib/visits/labels";
import { visitNewsText } from "@/lib/visits/planning/telling/labels";
import { findAddressee } from "./addressee";
import type { Handler } from "./handler";
import { tell } from "./tell";

/** Tells somebody whom a visit names that it was planned, changed, moved or cancelled, if it still is so. */
export const mailVisit: Handler<"mail.visit"> = async (
  { visitId, personId, news },
  progress,
  _lastTry,
  jobId,
) => {
  const db = ownerDatabase();
  await progress(0, 1);
  const [visit] = await db
    .select({
      ...{ observedId: visits.observedId, observedName: visits.observedName, contract: visits.contract },
      ...{ scheduledOn: visits.scheduledOn, startsAt: visits.startsAt, endsAt: visits.endsAt },
      ...{ focus: visits.focus, state: visits.state, movedFrom: visits.movedFrom },
      ...{ movedReason: visits.movedReason, cancelledReason: visits.cancelledReason },
      observer: { givenNames: people.givenNames, familyNames: people.familyNames },
      place: { kind: places.kind, code: places.code, name: places.name },
    })
    .from(visits)
    .innerJoin(places, eq(places.path, visits.place))
    .innerJoin(people, eq(people.id, visits.observerId))
    .where(eq(visits.id, visitId));
  const person = await findAddressee(personId);
  if (!visit || !person) return "Quien iba en la visita ya no tiene cuenta: no se envió nada.";
  if ((news === "cancelled") !== (visit.state === "cancelled"))
    return "La visita cambió antes de avisar: no se envió nada.";
  const isObserved = personId === visit.observedId;
  const told = await tell(
    { personId, email: person.email },
    visitMessage({
      name: person.name,
      news: visitNewsText(news, { ...visit, isObserved }),
      title: visitTitle(visit),
      facts: [
        `${visitWhen(visit)}.`,
        `Dónde: ${placeLabel(visit.place)}.`,
        `Observa ${fullName(visit.observer)}.`,
        visit.focus ? `Qué se observará: ${visit.focus}.` : null,
      ],
      promise: isObserved && news !== "cancelled" ? CONTRACT_PROMISES[visit.contract] : null,
      link: news === "released" ? null : new URL(visitHref(visitId), env().publicUrl).href,
    }),
    { jobId, isInSummary: false },
  );
  await progress(1, 1);
  return told;
};

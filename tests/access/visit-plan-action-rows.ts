import { randomUUIDv7 } from "node:crypto";
import { ownerDatabase } from "@/db/client";
import { visitRequests } from "@/db/schema/visits";
import { type PlacePath, regionOf } from "@/lib/access/place";
import { addDays, today } from "@/lib/dates/dates";
import { createPerson } from "../factories/people";
import { createNetwork, createUgel, fresh } from "../factories/places";
import { createForm, createVisit } from "../factories/visits";
import { type ActionRow, all, type Fields, neighbours, type Outcomes } from "./action-row";

/** Where visits are made: the place itself, the network of a school, or a new one below a UGEL or a region. */
async function networkAt(place: PlacePath): Promise<PlacePath> {
  const labels = place.split(".");
  if (labels.length >= 3) return labels.slice(0, 3).join(".");
  return createNetwork(labels.length === 2 ? place : await createUgel(place));
}

const hours = { startsAt: "09:00", endsAt: "10:00" };
const someDay = () => addDays(today(), 1 + (fresh() % 600));

async function planFields(place: PlacePath): Promise<Fields> {
  const network = await networkAt(place);
  const { formId } = await createForm(regionOf(place));
  const { personId: observerId } = await createPerson({ role: "peer_monitor", place: network });
  const observed = { observedName: "Rosa Inventada", observedOffice: "Docente de 2.º A" };
  return { place: network, formId, observerId, ...observed, scheduledOn: someDay(), ...hours };
}

const visitFields = (more: (observerId: string) => Fields) =>
  async function fields(place: PlacePath): Promise<Fields> {
    const network = await networkAt(place);
    const { versionId } = await createForm(regionOf(place));
    const { personId } = await createPerson({ role: "peer_monitor", place: network });
    const visit = await createVisit(network, { versionId, observerId: personId, scheduledOn: someDay() });
    return { visitId: visit.id, version: "1", ...more(personId) };
  };

const PLANNERS = {
  ...{ regional_specialist: "yes", ugel_director: "yes", area_head: "yes", local_specialist: "yes" },
  ...{ coordinator: "yes", secretary: "yes" },
} satisfies Partial<Outcomes>;
const foreign = all("absent");
/** A visit that somebody neither plans nor carries out cannot be locked: it is not there. */
const lockedByPlanners = all("absent", PLANNERS);
const reason = "Hay feria";

async function requestFields(place: PlacePath, self: { personId: string }): Promise<Fields> {
  const id = randomUUIDv7();
  await ownerDatabase()
    .insert(visitRequests)
    .values({ id, place: await networkAt(place), topic: "Preguntas", requestedBy: self.personId });
  return { requestId: id, version: "1" };
}

/** Whoever serves at a school or a network asks from there. */
const ASKERS = {
  ...{ local_specialist: "yes", coordinator: "yes", secretary: "yes", school_head: "yes" },
  ...{ regional_specialist: "yes", peer_monitor: "yes" },
} satisfies Partial<Outcomes>;

export const VISIT_PLAN_ACTION_ROWS: Record<string, ActionRow> = {
  planVisitAction: { form: planFields, own: all("no", PLANNERS), foreign: neighbours },
  changeVisitAction: {
    form: visitFields((observerId) => ({ observerId, ...hours, focus: "Preguntas abiertas" })),
    ...{ own: lockedByPlanners, foreign },
  },
  moveVisitAction: {
    form: visitFields(() => ({ scheduledOn: addDays(today(), 650), ...hours, reason })),
    ...{ own: lockedByPlanners, foreign },
  },
  cancelVisitAction: { form: visitFields(() => ({ reason })), own: lockedByPlanners, foreign },
  askVisitAction: {
    form: async (place) => ({ place, topic: "Preguntas abiertas" }),
    ...{ own: all("absent", ASKERS), foreign },
  },
  // Of oneself: what stands elsewhere is withdrawn by whoever asked for it.
  withdrawRequestAction: { form: requestFields, own: all("yes") },
  setCapacityAction: {
    form: async (place) => {
      const network = await networkAt(place);
      const { personId } = await createPerson({ role: "peer_monitor", place: network });
      return { place: network, personId, version: "0", perRound: "3" };
    },
    ...{ own: all("no", PLANNERS), foreign: neighbours },
  },
};

import type { AgreementState } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { createAgreement, createItem, createMeeting } from "../factories/meetings";
import { createPerson } from "../factories/people";
import { type ActionRow, all, type Fields, type Outcomes } from "./action-row";

/** An agreement of a meeting of the place, or of the network of a school, whose acta was approved. */
export async function agreementFrom(place: PlacePath, state: AgreementState = "pending") {
  const at = place.split(".").slice(0, 3).join(".");
  const meeting = await createMeeting(at, { state: "approved" });
  const itemId = await createItem(meeting);
  return { at, id: await createAgreement(meeting, { itemId, state }) };
}

const agreementIn = (state: AgreementState, more: Fields = {}) =>
  async function fields(place: PlacePath): Promise<Fields> {
    return { agreementId: (await agreementFrom(place, state)).id, version: "1", ...more };
  };

/** Whoever writes at the place of the meeting locks what it agreed and is told; for anybody else it is not there. */
const only = (may: Partial<Outcomes>): Outcomes =>
  all("no", { observer: "absent", school_head: "absent", peer_monitor: "absent", ...may });
const DECIDERS = { regional_director: "yes", ugel_director: "yes", coordinator: "yes" } as const;
const deciders = only(DECIDERS);
const team = only({ ...DECIDERS, regional_specialist: "yes", area_head: "yes", secretary: "yes" });
const foreign = all("absent");
const reason = "Cambió el calendario";

export const AGREEMENT_ACTION_ROWS: Record<string, ActionRow> = {
  startAgreementAction: { form: agreementIn("pending"), own: team, foreign },
  confirmAgreementAction: { form: agreementIn("reported"), own: deciders, foreign },
  sendBackAgreementAction: { form: agreementIn("reported", { reason }), own: deciders, foreign },
  failAgreementAction: { form: agreementIn("pending", { reason }), own: deciders, foreign },
  voidAgreementAction: { form: agreementIn("pending", { reason }), own: deciders, foreign },
  reopenAgreementAction: { form: agreementIn("fulfilled", { reason }), own: deciders, foreign },
  postponeAgreementAction: {
    form: agreementIn("pending", { reason, dueOn: "2099-01-01" }),
    ...{ own: team, foreign },
  },
  reassignAgreementAction: {
    form: async (place) => {
      const { at, id } = await agreementFrom(place);
      const { appointmentId } = await createPerson({ role: "peer_monitor", place: at });
      return { agreementId: id, version: "1", appointmentId, as: "person", reason };
    },
    ...{ own: team, foreign },
  },
};

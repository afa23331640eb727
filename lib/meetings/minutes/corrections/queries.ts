import { eq, sql } from "drizzle-orm";
import { agendaItems } from "@/db/schema/agendas";
import { meetings } from "@/db/schema/meetings";
import { minutesCorrections } from "@/db/schema/minutes";
import { people } from "@/db/schema/people";
import type { ItemWords, MinutesCorrectionState } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import { fromMeetings, selectMeeting, selectParticipants } from "../../queries";
import { proposerName, selectMinutedItems } from "../content/queries";
import { numbered } from "../content/rules";

type Kept = {
  id: string;
  itemId: string | null;
  /** The title of the item that it is about. */
  item: string | null;
  text: string;
  state: MinutesCorrectionState;
  answer: string | null;
  before: ItemWords | null;
  after: ItemWords | null;
  version: number;
  by: string;
  decider: string | null;
  createdAt: string;
  decidedAt: string | null;
};

/** What was asked to be mended in the acta of a meeting, in the order that it was. */
export const correctionRows = sql<Kept[]>`coalesce((
  select json_agg(json_build_object('id', c.id, 'itemId', c.item_id, 'item', i.title, 'text', c.text,
    'state', c.state, 'answer', c.answer, 'before', c.before, 'after', c.after, 'version', c.version,
    'by', ${proposerName}, 'createdAt', c.created_at, 'decidedAt', c.decided_at,
    'decider', (select x.given_names || ' ' || x.family_names from ${people} x where x.id = c.decided_by)
  ) order by c.created_at, c.id)
  from ${minutesCorrections} c left join ${agendaItems} i on i.id = c.item_id
  where c.meeting_id = ${meetings.id}), '[]')`;

const readCorrection = ({ createdAt, decidedAt, ...kept }: Kept) => ({
  ...kept,
  createdAt: new Date(createdAt),
  decidedAt: decidedAt ? new Date(decidedAt) : null,
});

export const readCorrections = (rows: Kept[]) => rows.map(readCorrection);

export type Correction = ReturnType<typeof readCorrection>;

/** The agenda of a draft with what is said of each item, and who may ask that it be mended. */
export const getItemsToCorrect = (actor: Actor, meetingId: string) =>
  asActor(actor, async (tx) => {
    const meeting = await selectMeeting(tx, meetingId);
    if (!meeting) return null;
    const called = (await selectParticipants(tx, meetingId)).map(({ personId }) => personId);
    return { meeting, called, items: numbered(await selectMinutedItems(tx, meetingId)) };
  });

/** A correction with its item as it reads today; `null` when it is not there for the actor. */
export const getCorrection = (actor: Actor, meetingId: string, correctionId: string) =>
  asActor(actor, async (tx) => {
    const [found] = await fromMeetings(tx, { corrections: correctionRows }).where(eq(meetings.id, meetingId));
    const correction = found?.corrections.find(({ id }) => id === correctionId);
    if (!found || !correction) return null;
    const { corrections: _, ...meeting } = found;
    const items = await selectMinutedItems(tx, meetingId);
    const item = items.find(({ id }) => id === correction.itemId) ?? null;
    return { meeting, correction: readCorrection(correction), item };
  });

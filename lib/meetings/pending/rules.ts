/** What the meetings ask of somebody; days as `2026-05-15`, hours as `09:00:00`. */
export type MeetingBusiness = {
  /** What she answers for and is late or due soon: the first, and how many there are. */
  owed: {
    rows: { id: string; number: number; text: string; dueOn: string; origin: string }[];
    total: number;
  };
  /** What was said to be done and she confirms. */
  toConfirm: { total: number; agreementId: string | null };
  /** The calls that she did not answer. */
  toReply: { id: string; title: string; heldOn: string; startsAt: string }[];
  /** Those of next week that she convenes and did not. */
  toPrepare: { id: string; title: string; heldOn: string }[];
  /** The actas that she keeps and are still drafts. */
  toClose: { id: string; title: string; heldOn: string }[];
  /** Approved actas of meetings that she was called to, without her verdict. */
  toJudge: { id: string; title: string; heldOn: string }[];
};

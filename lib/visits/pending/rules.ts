type Named = { id: string; observedName: string };

/** What the visits ask of somebody; days as `2026-05-15`, hours as `09:00:00`. */
export type VisitBusiness = {
  /** Those that she makes in the days that come, and those that she did not make or send: the first, and how many there are. */
  toMake: { rows: (Named & { scheduledOn: string; startsAt: string; place: string })[]; total: number };
  /** Those that she receives, or goes along to, in the days that come. */
  toReceive: (Named & { observer: string; scheduledOn: string; startsAt: string; accompanies: boolean })[];
  /** Those where she was observed that wait for her to have read them. */
  toAcknowledge: { id: string; observer: string; conductedOn: string }[];
  /** Where she left commitments that are due soon or late: how many in each, and the first date. */
  toKeep: (Named & { mine: "observed" | "observer"; total: number; dueOn: string; conductedOn: string })[];
  /** Those where she is asked what stayed in her practice, from a day on. */
  toCheck: { id: string; days: number; since: string; conductedOn: string }[];
  /** Those that she sent twice, with different things. */
  toSettle: Named[];
  /** The schools that ask to be visited where she plans. */
  requests: number;
  /** The forms of visits of hers that come whose reference cases she has not passed. */
  toCalibrate: { formId: string; form: string; first: string }[];
};

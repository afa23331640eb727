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

export const NO_VISITS: VisitBusiness = {
  ...{ toMake: { rows: [], total: 0 }, toReceive: [], toAcknowledge: [], toKeep: [], toCheck: [] },
  ...{ toSettle: [], requests: 0, toCalibrate: [] },
};

/** How many rows they take in somebody's list: those of hers that do not fit take one more. */
export const countVisitBusiness = ({ toMake, requests, ...more }: VisitBusiness) =>
  toMake.rows.length +
  (toMake.total > toMake.rows.length ? 1 : 0) +
  (requests > 0 ? 1 : 0) +
  Object.values(more).reduce((sum, rows) => sum + rows.length, 0);

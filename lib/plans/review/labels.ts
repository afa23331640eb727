type Counts = { open: number; answered: number; settled: number };

const some = (total: number, one: string, many: string) =>
  total === 0 ? [] : [`${total} ${total === 1 ? one : many}`];

/** «2 por atender, 1 respondida»; empty when nothing is. */
export const pendingText = ({ open, answered }: Pick<Counts, "open" | "answered">) =>
  [...some(open, "por atender", "por atender"), ...some(answered, "respondida", "respondidas")].join(", ");

export const settledText = ({ settled }: Pick<Counts, "settled">) =>
  some(settled, "resuelta o retirada", "resueltas o retiradas").join("");

export const CHANGED_SINCE = "Cambió desde que se observó";

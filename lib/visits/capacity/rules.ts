import type { PlaceKind, Role } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";

/** Somebody who may observe in a network, with what she carries of a round there. */
export type Observer = {
  network: PlacePath;
  personId: string;
  name: string;
  role: Role;
  place: { kind: PlaceKind; code: string; name: string };
  /** Where she works. */
  institutions: string[];
  planned: number;
  done: number;
  /** `null` while it is as many as everybody. */
  perRound: number | null;
  note: string | null;
  /** Of her capacity; 0 while nobody has said any. */
  version: number;
};

type Carrying = { planned: number; done: number; perRound: number | null };

/** How many visits of the round somebody carries: those to make and those made. */
export const carried = ({ planned, done }: Pick<Carrying, "planned" | "done">) => planned + done;

/** Whether she carries as many as she takes on. */
export const isFull = (observer: Carrying, usual: number) =>
  carried(observer) >= (observer.perRound ?? usual);

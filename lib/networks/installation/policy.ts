import { type Actor, can, scopesOf } from "@/lib/access/actor";
import { isAtOrBelow, type PlacePath } from "@/lib/access/place";

/** Whoever reads the records of the network; for everybody else its actas do not exist. */
export const canReadInstallation = (actor: Actor, network: PlacePath) =>
  scopesOf(actor).read.some((place) => isAtOrBelow(network, place));

export const canDraftInstallation = (actor: Actor, network: PlacePath) =>
  can(actor, "installation.draft", network);

export const canIssueInstallation = (actor: Actor, network: PlacePath) =>
  can(actor, "installation.issue", network);

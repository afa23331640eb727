import { type Actor, can } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";

export const canDraftInstallation = (actor: Actor, network: PlacePath) =>
  can(actor, "installation.draft", network);

export const canIssueInstallation = (actor: Actor, network: PlacePath) =>
  can(actor, "installation.issue", network);

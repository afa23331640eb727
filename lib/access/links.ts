import { createHash, randomBytes } from "node:crypto";
import type { LinkKind } from "@/db/values";

/** How long each link lives. */
export const LINK_HOURS: Record<LinkKind, number> = { invitation: 7 * 24, recovery: 1 };

export const newToken = () => randomBytes(32).toString("base64url");

/** Links are stored as the hash of their token: the token has 256 random bits, a fast hash is enough. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

export const linkPath = (kind: LinkKind, token: string) =>
  kind === "invitation" ? `/invitacion/${token}` : `/recuperar/${token}`;

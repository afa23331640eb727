"use server";

import { cookies } from "next/headers";
import { z } from "zod";
import { isSecure } from "@/lib/access/session-token";
import { formAction } from "@/lib/forms/form-action";
import { createFeed, revokeFeed } from "./commands";
import { FEED_COOKIE, FEED_PAGE, FEED_SECONDS } from "./labels";

const nothing = z.object({});
const kept = () => ({
  ...{ path: FEED_PAGE, sameSite: "strict" as const, httpOnly: true, secure: isSecure() },
});

/** The address goes in a cookie of the person's browser: told by the page's own address, it would stay in its history. */
export const createFeedAction = formAction("create-feed", nothing, async (actor) => {
  (await cookies()).set(FEED_COOKIE, await createFeed(actor), { ...kept(), maxAge: FEED_SECONDS });
  return `${FEED_PAGE}?hecho=creada`;
});

export const revokeFeedAction = formAction("revoke-feed", nothing, async (actor) => {
  await revokeFeed(actor);
  (await cookies()).set(FEED_COOKIE, "", { ...kept(), maxAge: 0 });
  return `${FEED_PAGE}?hecho=anulada`;
});

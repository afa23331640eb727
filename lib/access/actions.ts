"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { roles } from "@/db/values";
import { env } from "@/lib/env";
import { formAction, gateAction } from "@/lib/forms/form-action";
import { listAwaited } from "@/lib/networks/handover/queries";
import { placeHref } from "@/lib/networks/labels";
import {
  changePassword,
  endOtherSessions,
  endSession,
  requestRecovery,
  setPassword,
  signIn,
} from "./commands";
import { findPersonActor } from "./find-person-actor";
import { signInAsPersona } from "./identity";
import { startOidc } from "./oidc";
import {
  changePasswordSchema,
  endSessionSchema,
  recoverSchema,
  setPasswordSchema,
  signInSchema,
} from "./schema";
import { currentActor, requestOrigin } from "./session";
import { cookieName, cookieOptions, type SessionToken, sealToken } from "./session-token";

async function enter(token: SessionToken) {
  (await cookies()).set(cookieName(), await sealToken(token), cookieOptions());
}

const goBack = z
  .string()
  .regex(/^\/(?!\/)[\w\-./?=&%:]*$/)
  .catch("/inicio")
  .default("/inicio");

export const signInAction = gateAction(signInSchema.extend({ back: goBack }), async ({ back, ...input }) => {
  await enter(await signIn(input, await requestOrigin()));
  return back;
});

export const signInAsPersonaAction = gateAction(
  z.object({ role: z.enum(roles), back: goBack }),
  async ({ role, back }) => {
    if (!env().demo) return "/entrar";
    await enter(await signInAsPersona(role, await requestOrigin()));
    return back;
  },
);

export const signInWithProviderAction = gateAction(z.object({ back: goBack }), ({ back }) => startOidc(back));

export const recoverAction = gateAction(recoverSchema, async ({ email }) => {
  await requestRecovery(email, await requestOrigin());
  return "/recuperar?enviado=1";
});

/** Whoever comes to coordinate a network finds first what she receives. */
async function firstPage(personId: string) {
  const actor = await findPersonActor(personId);
  const [office] = actor ? await listAwaited(actor) : [];
  return office ? `${placeHref({ kind: "network", code: office.placeCode })}/traspaso` : "/inicio";
}

export const setPasswordAction = gateAction(setPasswordSchema, async (input) => {
  const token = await setPassword(input, await requestOrigin());
  await enter(token);
  return firstPage(token.sub);
});

export const changePasswordAction = formAction(
  "change-password",
  changePasswordSchema,
  async (actor, input) => {
    await changePassword(actor, input, await requestOrigin());
    return "/cuenta?hecho=contrasena";
  },
);

export const endSessionAction = formAction("end-session", endSessionSchema, async (actor, { sessionId }) => {
  await endSession(actor, sessionId);
  return "/cuenta?hecho=sesion";
});

export const endOtherSessionsAction = formAction("end-other-sessions", z.object({}), async (actor) => {
  await endOtherSessions(actor);
  return "/cuenta?hecho=sesiones";
});

export async function signOutAction() {
  const actor = await currentActor();
  if (actor?.sessionId) await endSession(actor, actor.sessionId);
  (await cookies()).delete(cookieName());
  redirect("/entrar?motivo=salio");
}

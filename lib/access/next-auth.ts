import type { NextAuthOptions } from "next-auth";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { Refusal } from "@/lib/refusal";
import { signInWithIdentity } from "./identity";
import { requestOrigin } from "./session";
import { cookieName, cookieOptions, type SessionToken, TOKEN_SECONDS } from "./session-token";

type Proven = { id: string; email?: string | null; session?: SessionToken };

/**
 * Sign-in by an identity provider (ID GOB.PE, Google, Microsoft…), set in the environment. The
 * password form does not pass here: it seals the same cookie by itself.
 */
export function authOptions(): NextAuthOptions {
  const { oidc, secret, publicUrl } = env();
  // By this variable alone next-auth knows where the provider must come back to.
  process.env.NEXTAUTH_URL = publicUrl;
  return {
    secret,
    session: { strategy: "jwt", maxAge: TOKEN_SECONDS },
    cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
    pages: { signIn: "/entrar", error: "/entrar" },
    logger: { error: (code) => log.warn({ code }, "next-auth"), warn: () => {}, debug: () => {} },
    providers: oidc
      ? [
          {
            id: "oidc",
            name: oidc.name,
            type: "oauth",
            wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
            idToken: true,
            checks: ["pkce", "state", "nonce"],
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret,
            authorization: { params: { scope: oidc.scope } },
            profile: (claims: { sub: string; email?: string; email_verified?: boolean }) => ({
              id: claims.sub,
              email: claims.email_verified === true || oidc.trustEmail ? (claims.email ?? null) : null,
            }),
          },
        ]
      : [],
    callbacks: {
      async signIn({ user, account }) {
        const proven = user as Proven;
        if (!oidc || !account) return false;
        try {
          const identity = {
            issuer: oidc.issuer,
            subject: account.providerAccountId,
            email: proven.email ?? null,
          };
          proven.session = await signInWithIdentity(identity, await requestOrigin());
          return true;
        } catch (error) {
          if (error instanceof Refusal) return "/entrar?motivo=sin-cuenta";
          throw error;
        }
      },
      jwt: ({ token, user }) => ({
        ...((user as Proven | undefined)?.session ?? { sub: token.sub, sid: token.sid }),
      }),
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : `${baseUrl}/inicio`),
    },
  };
}

import { resolve } from "node:path";
import { z } from "zod";

const text = z.string().trim().min(1);
const switched = z
  .enum(["0", "1", "true", "false"], { error: "debe ser 0 o 1" })
  .transform((value) => value === "1" || value === "true");
const logLevels = ["debug", "info", "warn", "error", "silent"] as const;
const database = z.url({
  protocol: /^postgres(ql)?$/,
  error: "debe ser una dirección de PostgreSQL, como postgres://usuario:clave@servidor:5432/ayni",
});
const web = z.url({
  protocol: /^https?$/,
  error: "debe ser una dirección web, como https://ayni.ejemplo.pe",
});

const variables = z.object({
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database,
  AYNI_SECRET: z.string().min(32, { error: "debe tener 32 caracteres o más, escogidos al azar" }),
  PSEUDONYM_KEY: z
    .string()
    .min(32, { error: "debe tener 32 caracteres o más, escogidos al azar" })
    .optional(),
  PUBLIC_URL: web,
  PORT: z.coerce
    .number({ error: "debe ser un número" })
    .int()
    .min(1, { error: "debe estar entre 1 y 65535" })
    .max(65535, { error: "debe estar entre 1 y 65535" })
    .default(3000),
  HOST: text.default("127.0.0.1"),
  DATA_DIR: text.default(".data"),
  DEMO: switched.default(false),
  TRUSTED_PROXIES: z.coerce
    .number({ error: "debe ser un número" })
    .int()
    .min(0, { error: "debe estar entre 0 y 5" })
    .max(5, { error: "debe estar entre 0 y 5" })
    .default(0),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: "debe ser una dirección de correo saliente, como smtps://usuario:clave@servidor",
    })
    .optional(),
  MAIL_FROM: text.default("Ayni <no-responder@localhost>"),
  OIDC_ISSUER: web.optional(),
  OIDC_CLIENT_ID: text.optional(),
  OIDC_CLIENT_SECRET: text.optional(),
  OIDC_NAME: text.default("su cuenta institucional"),
  OIDC_SCOPE: text.default("openid email profile"),
  OIDC_TRUST_EMAIL: switched.default(false),
  LOG_LEVEL: z.enum(logLevels, { error: "debe ser debug, info, warn, error o silent" }).default("info"),
});

type Variables = z.output<typeof variables>;

/** The environment is wrong: the message names each variable and what it should be, in Spanish. */
export class WrongEnvironment extends Error {}

function oidc(read: Variables) {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPE, OIDC_TRUST_EMAIL } = read;
  if (!OIDC_ISSUER && !OIDC_CLIENT_ID && !OIDC_CLIENT_SECRET) return null;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET)
    throw new WrongEnvironment(
      "OIDC_ISSUER, OIDC_CLIENT_ID y OIDC_CLIENT_SECRET: indique las tres, o ninguna.",
    );
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    name: OIDC_NAME,
    scope: OIDC_SCOPE,
    /** Whether an e-mail is believed even if the provider does not say that it verified it. */
    trustEmail: OIDC_TRUST_EMAIL,
  };
}

/**
 * Reads the environment whole. An empty variable counts as absent.
 *
 * @throws WrongEnvironment naming every variable that is missing or malformed.
 */
export function readEnv(source: Record<string, string | undefined>) {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const read = variables.safeParse(present);
  if (!read.success)
    throw new WrongEnvironment(
      read.error.issues
        .map((issue) => {
          const name = issue.path.join(".");
          return name in present ? `${name}: ${issue.message}.` : `${name}: falta. Indíquela en el entorno.`;
        })
        .join("\n"),
    );
  const { data } = read;
  return {
    databaseUrl: data.DATABASE_URL,
    ownerUrl: data.DATABASE_OWNER_URL,
    secret: data.AYNI_SECRET,
    /** What students' pseudonyms are made with: of its own, or derived from the secret. */
    pseudonymSecret: data.PSEUDONYM_KEY ?? data.AYNI_SECRET,
    publicUrl: data.PUBLIC_URL.replace(/\/$/, ""),
    port: data.PORT,
    host: data.HOST,
    dataDir: resolve(data.DATA_DIR),
    demo: data.DEMO,
    trustedProxies: data.TRUSTED_PROXIES,
    smtpUrl: data.SMTP_URL ?? null,
    mailFrom: data.MAIL_FROM,
    oidc: oidc(data),
    logLevel: data.LOG_LEVEL,
  };
}

export type Env = ReturnType<typeof readEnv>;

let read: Env | undefined;

/** The environment of this process, read once. */
export const env = (): Env => {
  read ??= readEnv(process.env);
  return read;
};

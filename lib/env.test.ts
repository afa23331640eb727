import { isAbsolute } from "node:path";
import { expect, test } from "vitest";
import { readEnv, WrongEnvironment } from "./env";

const least = {
  DATABASE_URL: "postgres://ayni_app:clave@localhost:5432/ayni",
  DATABASE_OWNER_URL: "postgresql://ayni_owner:clave@localhost:5432/ayni",
  AYNI_SECRET: "treinta y dos caracteres o más, ¿no?",
  PUBLIC_URL: "https://ayni.ejemplo.pe/",
};

/** What it says against an environment; empty when it is content. */
function complaint(changes: Record<string, string | undefined>): string {
  try {
    readEnv({ ...least, ...changes });
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(WrongEnvironment);
    return (error as Error).message;
  }
}

test("four variables are enough, and the rest has its value", () => {
  expect(readEnv(least)).toMatchObject({
    publicUrl: "https://ayni.ejemplo.pe",
    port: 3000,
    host: "127.0.0.1",
    demo: false,
    trustedProxies: 0,
    smtpUrl: null,
    oidc: null,
    logLevel: "info",
  });
  expect(isAbsolute(readEnv(least).dataDir)).toBe(true);
});

test.each(Object.keys(least))("without %s it says that it is missing", (name) => {
  expect(complaint({ [name]: undefined })).toBe(`${name}: falta. Indíquela en el entorno.`);
  expect(complaint({ [name]: "  " })).toBe(`${name}: falta. Indíquela en el entorno.`);
});

test.each([
  ["DATABASE_URL", "mysql://localhost/ayni", "debe ser una dirección de PostgreSQL"],
  ["DATABASE_OWNER_URL", "localhost", "debe ser una dirección de PostgreSQL"],
  ["AYNI_SECRET", "x".repeat(31), "debe tener 32 caracteres o más"],
  ["PUBLIC_URL", "ayni.ejemplo.pe", "debe ser una dirección web"],
  ["PUBLIC_URL", "ftp://ayni.ejemplo.pe", "debe ser una dirección web"],
  ["PORT", "tres mil", "debe ser un número"],
  ["PORT", "80.5", "debe ser un número"],
  ["PORT", "0", "debe estar entre 1 y 65535"],
  ["PORT", "65536", "debe estar entre 1 y 65535"],
  ["TRUSTED_PROXIES", "uno", "debe ser un número"],
  ["TRUSTED_PROXIES", "6", "debe estar entre 0 y 5"],
  ["TRUSTED_PROXIES", "-1", "debe estar entre 0 y 5"],
  ["SMTP_URL", "https://correo.ejemplo.pe", "debe ser una dirección de correo saliente"],
  ["OIDC_ISSUER", "ejemplo", "debe ser una dirección web"],
  ["DEMO", "sí", "debe ser 0 o 1"],
  ["LOG_LEVEL", "todo", "debe ser debug, info, warn, error o silent"],
])("%s=%s is refused by name, in Spanish", (name, value, said) => {
  const text = complaint({ [name]: value });
  expect(text.startsWith(`${name}: ${said}`)).toBe(true);
  expect(text).not.toMatch(/expected|invalid/i);
});

test("everything wrong is told at once, a line each", () => {
  const lines = complaint({ DATABASE_URL: undefined, PORT: "x", LOG_LEVEL: "x" }).split("\n");
  expect(lines.map((line) => line.split(":")[0])).toEqual(["DATABASE_URL", "PORT", "LOG_LEVEL"]);
});

test("a message never repeats the value, which may be a secret", () => {
  expect(complaint({ AYNI_SECRET: "corto-y-secreto" })).not.toContain("corto-y-secreto");
  expect(complaint({ DATABASE_URL: "mysql://u:clave-secreta@s/ayni" })).not.toContain("clave-secreta");
});

test.each([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
])("DEMO=%s is %s", (value, expected) => {
  expect(readEnv({ ...least, DEMO: value }).demo).toBe(expected);
});

const provider = { OIDC_ISSUER: "https://id.ejemplo.pe", OIDC_CLIENT_ID: "ayni", OIDC_CLIENT_SECRET: "s" };

test("an identity provider is set whole or not at all", () => {
  expect(readEnv({ ...least, ...provider }).oidc).toMatchObject({ clientId: "ayni" });
  for (const name of Object.keys(provider))
    expect(complaint({ ...provider, [name]: undefined })).toContain("indique las tres, o ninguna");
});

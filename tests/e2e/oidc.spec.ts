import { type ChildProcess, spawn } from "node:child_process";
import { OAuth2Server } from "oauth2-mock-server";
import { anyFreePort } from "@/db/embedded/ports";
import { openTemporaryFolder } from "@/tests/setup/temporary-folder";
import { BOTH } from "./scripts";
import { sendForm } from "./send-form";
import { expect, test } from "./test";

const START = 120_000;

const provider = new OAuth2Server();
const folder = openTemporaryFolder("identidad");
let program: ChildProcess | undefined;
let url = "";
let personaMail = "";
/** Who the provider says that is at the browser. */
let claims: Record<string, unknown> = {};

async function isReady() {
  const answer = await fetch(`${url}/api/salud`).catch(() => null);
  return answer?.status === 200;
}

test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => Boolean(isMobile), "one more installation is started: once is enough");

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(START);
  await provider.issuer.keys.generate("RS256");
  await provider.start(0, "localhost");
  provider.service.on("beforeTokenSigning", (token) => Object.assign(token.payload, claims));
  provider.service.on("beforeUserinfo", (answer) => Object.assign(answer.body, claims));
  const port = await anyFreePort();
  url = `http://localhost:${port}`;
  program = spawn(process.execPath, ["--import", "tsx", "bin/start.ts"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      ...{
        DATABASE_URL: "",
        DATABASE_OWNER_URL: "",
        AYNI_SECRET: "",
        PUBLIC_URL: "",
        SMTP_URL: "",
        HOST: "",
      },
      ...{ DATA_DIR: folder.path, PORT: `${port}`, DEMO: "1", LOG_LEVEL: "error" },
      ...{
        OIDC_ISSUER: provider.issuer.url,
        OIDC_CLIENT_ID: "ayni",
        OIDC_CLIENT_SECRET: "solo-para-pruebas",
      },
      OIDC_NAME: "su cuenta de prueba",
    },
  });
  await expect.poll(isReady, { timeout: START, intervals: [250] }).toBe(true);
  const persona = await playwright.request.newContext();
  await sendForm(persona, `${url}/entrar`, "role", { role: "observer" });
  const account = await (await persona.get(`${url}/cuenta`)).text();
  personaMail = /[\w.-]+@ejemplo\.pe/.exec(account)?.[0] ?? "";
  await persona.dispose();
  expect(personaMail).not.toBe("");
});

test.afterAll(async () => {
  const gone = new Promise((done) => program?.once("exit", done));
  program?.kill("SIGTERM");
  if (program) await gone;
  await provider.stop();
  folder.remove();
});

for (const { scripts, how } of BOTH) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled: scripts });

    test(`the provider's e-mail opens the account that has it, and goes back to the page asked for, ${how}`, async ({
      page,
    }) => {
      claims = { sub: `conocida ${how}`, email: personaMail, email_verified: true };
      await page.goto(`${url}/redes?tipo=etp`);
      await page.getByRole("button", { name: "Entrar con su cuenta de prueba" }).click();
      await page.waitForURL(`${url}/redes?tipo=etp`);
      await expect(page.locator("#menu")).toContainText("Consulta");
      // The second time the provider's own name for the person is enough.
      claims = { sub: `conocida ${how}` };
      await page.context().clearCookies();
      await page.goto(`${url}/entrar`);
      await page.getByRole("button", { name: "Entrar con su cuenta de prueba" }).click();
      await page.waitForURL(`${url}/inicio`);
    });

    const STRANGERS = {
      "an e-mail that nobody has": { email: "nadie@ejemplo.pe", email_verified: true },
      "an e-mail that the provider has not verified": { email: personaMail, email_verified: false },
      "no e-mail at all": {},
    };
    for (const [what, more] of Object.entries(STRANGERS)) {
      test(`${what} opens no account, and it is told why, ${how}`, async ({ page }) => {
        claims = { sub: `extraña ${what} ${how}`, ...more };
        await page.goto(`${url}/entrar`);
        await page.getByRole("button", { name: "Entrar con su cuenta de prueba" }).click();
        await expect(page.getByRole("main")).toContainText(
          "Su identidad es correcta, pero no tiene una cuenta activa en Ayni.",
        );
        await page.goto(`${url}/inicio`);
        await expect(page).toHaveURL(/\/entrar/);
      });
    }
  });
}

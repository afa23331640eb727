import { connect, createServer, type Server } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { waitForDatabase } from "@/bin/start/wait-for-database";
import { anyFreePort } from "@/db/embedded/ports";
import { env } from "@/lib/env";

const said = vi.spyOn(console, "log").mockImplementation(() => {});
let door: Server | undefined;
afterAll(() => door?.close());

/** The same database behind a port where nobody answers until the door opens. */
async function behindDoor() {
  const real = new URL(env().ownerUrl);
  const url = Object.assign(new URL(real), { port: String(await anyFreePort()) });
  const open = () => {
    door = createServer((client) => {
      const server = connect(Number(real.port), real.hostname);
      client.pipe(server).pipe(client);
      client.on("error", () => server.destroy());
      server.on("error", () => client.destroy());
    }).listen(Number(url.port), "127.0.0.1");
  };
  return { url: url.href, open };
}

test("a database that is late is waited for, and both are said", async () => {
  const { url, open } = await behindDoor();
  setTimeout(open, 500);
  await waitForDatabase(url, "DATABASE_URL");
  expect(said.mock.calls.flat()).toEqual([
    "La base de datos de DATABASE_URL todavía no responde (ECONNREFUSED). Se intenta otra vez.",
    "La base de datos respondió.",
  ]);
});

test("a login that the server refuses is not waited for", async () => {
  const url = Object.assign(new URL(env().ownerUrl), { password: "otra" }).href;
  await expect(waitForDatabase(url, "DATABASE_OWNER_URL")).rejects.toThrow(
    "PostgreSQL no aceptó el usuario o la clave de DATABASE_OWNER_URL. Revise esa variable.",
  );
});

import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/db/embedded";
import { migrateDatabase, prepareAppLogin } from "@/db/migrate";
import { openTemporaryFolder } from "./temporary-folder";

const TEMPLATE = `ayni_template_${process.pid}`;
const APP = { login: "ayni_app", password: "solo-para-pruebas" };

declare module "vitest" {
  export interface ProvidedContext {
    /** The server of the tests, seen by its owner and by the application, and what each file copies. */
    server: { ownerUrl: string; appUrl: string; template: string };
  }
}

/** Nothing here must survive a power cut: speed instead. */
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", shared_buffers: "128MB" };

async function openServer() {
  const given = process.env.TEST_DATABASE_OWNER_URL?.trim();
  if (given) return { ownerUrl: given, close: async () => {} };
  const folder = openTemporaryFolder("pruebas");
  const { port, password, stop } = await startEmbedded(folder.path, { settings: FAST });
  return {
    ownerUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    close: async () => {
      await stop("immediate");
      folder.remove();
    },
  };
}

function urlOf(url: string, database: string, login?: typeof APP) {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (login) Object.assign(changed, { username: login.login, password: login.password });
  return changed.href;
}

/** One server for the whole run, and one migrated database that each test file copies in milliseconds. */
export default async function setup(project: TestProject) {
  const server = await openServer();
  const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${TEMPLATE}`);
  const ownerUrl = urlOf(server.ownerUrl, TEMPLATE);
  await migrateDatabase(ownerUrl);
  await prepareAppLogin(ownerUrl, APP);
  project.provide("server", {
    ownerUrl: server.ownerUrl,
    appUrl: urlOf(server.ownerUrl, TEMPLATE, APP),
    template: TEMPLATE,
  });
  return async () => {
    await sql.unsafe(`drop database if exists ${TEMPLATE} with (force)`);
    await sql.end({ timeout: 5 });
    await server.close();
  };
}

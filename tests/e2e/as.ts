import { join } from "node:path";
import type { Role } from "@/db/values";

const server = new URL(process.env.BASE_URL ?? "http://localhost:3000");

/** The session of a persona, kept by `personas.setup.ts`: `test.use({ storageState: stateOf("coordinator") })`. */
export const stateOf = (role: Role) => join("test-results", "personas", server.port, `${role}.json`);

/** Nobody: for contexts opened inside a test that is signed in. */
export const NOBODY = { cookies: [], origins: [] };

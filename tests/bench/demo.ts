import { performance } from "node:perf_hooks";
import { openDemoServer } from "@/bin/test/demo-server";
import type { Role } from "@/db/values";
import { findDemoMeeting } from "./meetings";
import { findDemoPlan } from "./plans";
import { signInAs } from "./sign-in";

export type Demo = {
  url: string;
  /** From nothing to the first page; null where it ran already. */
  seconds: number | null;
  cookieOf(role: Role): Promise<string>;
  /** Pages of a plan and of a directorio, once both are written: no page is fast while they are. */
  settled(): Promise<{ plan: string; meeting: string }>;
  close(): Promise<void>;
};

/** The demo on data of its own; with BENCH_URL, one that runs already, whose first start is not measured. */
export async function openDemo(): Promise<Demo> {
  const given = process.env.BENCH_URL?.replace(/\/$/, "");
  const started = performance.now();
  const server = given ? { url: given, close: async () => {} } : await openDemoServer();
  const seconds = given ? null : (performance.now() - started) / 1000;
  const cookies = new Map<Role, Promise<string>>();
  const cookieOf = (role: Role) => {
    const cookie = cookies.get(role) ?? signInAs(server.url, role);
    cookies.set(role, cookie);
    return cookie;
  };
  let pages: ReturnType<Demo["settled"]> | null = null;
  const find = async () => {
    const cookie = await cookieOf("admin");
    return {
      plan: await findDemoPlan(server.url, cookie),
      meeting: await findDemoMeeting(server.url, cookie),
    };
  };
  return {
    ...{ ...server, seconds, cookieOf },
    settled() {
      pages ??= find();
      return pages;
    },
  };
}

import { once } from "node:events";
import { finished } from "node:stream/promises";
import { Client } from "pg";
import { from } from "pg-copy-streams";
import { env } from "@/lib/env";

/** The owner's connection for rows by the hundred thousand. */
export type Owner = Client;

/**
 * One transaction of the owner, all or nothing. Through `pg` and not through postgres.js, in which an error of the
 * server during COPY leaves a promise that never settles.
 */
export async function asOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: env().ownerUrl, application_name: "ayni-copy" });
  // A connection that breaks is told by the statement that waits for it.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("begin");
    const answer = await work(client);
    await client.query("commit");
    return answer;
  } finally {
    // Closing undoes what was not committed. A statement could not: it would wait for a COPY that nobody goes on with.
    await client.end().catch(() => {});
  }
}

const FLUSH_CHARS = 64 * 1024;

/** Rows on their way into a table by COPY, in bounded memory. */
export type Copying = { add(line: string): Promise<void> | void; end(): Promise<void> };

/** @param table of this transaction, so that its rows may be frozen at once. */
export function startCopy(owner: Owner, table: string): Copying {
  const stream = owner.query(from(`copy ${table} from stdin (freeze)`));
  let failed: Error | null = null;
  stream.on("error", (error) => {
    failed = error;
  });
  let text = "";
  async function flush() {
    if (failed) throw failed;
    const bytes = Buffer.from(text, "utf8");
    text = "";
    if (!stream.write(bytes)) await once(stream, "drain");
  }
  return {
    add(line) {
      text += line;
      return text.length > FLUSH_CHARS ? flush() : undefined;
    },
    async end() {
      if (text) await flush();
      stream.end();
      await finished(stream);
    },
  };
}

export async function isTable(owner: Owner, table: string): Promise<boolean> {
  const { rows } = await owner.query<{ known: boolean }>("select to_regclass($1) is not null as known", [
    table,
  ]);
  return rows[0]?.known ?? false;
}

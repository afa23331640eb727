import { type Embedded, startEmbedded } from "@/db/embedded";
import { explain } from "./trouble";

const GLANCE = 1000;

/** Watches the embedded PostgreSQL and starts it again, on the same port, when it dies. */
export function keepDatabase(dataDir: string, first: Embedded) {
  let current = first;
  let stopping = false;
  let restarting: Promise<void> | null = null;

  async function startAgain() {
    console.log("La base de datos terminó de improviso. Se inicia otra vez.");
    try {
      current = await startEmbedded(dataDir, { port: first.port });
    } catch (error) {
      console.error(explain(error));
    }
  }

  const timer = setInterval(() => {
    if (stopping || restarting || current.isAlive()) return;
    restarting = startAgain().finally(() => {
      restarting = null;
    });
  }, GLANCE);

  return {
    first,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await restarting;
      await current.stop();
    },
    kill() {
      stopping = true;
      clearInterval(timer);
      return current.stop("immediate");
    },
  };
}

type Part = { stop(): Promise<void> | void; kill?(): Promise<void> | void };

const GLANCE = 500;
// Some programs send the same signal twice, to the process and to its group: that is one request.
const SAME_REQUEST = 300;
const LONGEST_KILL = 3000;

/** Stops the parts in the reverse of the order in which they began. A second request does not wait. */
export class Shutdown {
  begun = false;
  #askedAt = 0;
  readonly #parts: Part[] = [];

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => this.#asked());
    if (process.env.npm_lifecycle_event) this.#watchParent();
  }

  add(part: Part) {
    this.#parts.push(part);
  }

  async stop(code: number): Promise<never> {
    this.begun = true;
    for (const part of this.#parts.toReversed()) {
      try {
        await part.stop();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(code);
  }

  async #kill(): Promise<never> {
    const limit = new Promise((done) => setTimeout(done, LONGEST_KILL));
    await Promise.race([limit, Promise.allSettled(this.#parts.map((part) => part.kill?.()))]);
    process.exit(1);
  }

  #asked() {
    if (this.begun) {
      if (Date.now() - this.#askedAt < SAME_REQUEST) return;
      console.log("Cierre inmediato.");
      void this.#kill();
      return;
    }
    this.#askedAt = Date.now();
    console.log("\nCerrando Ayni…");
    void this.stop(0);
  }

  /** npm passes a signal to the shell it started, and the shell ends without passing it to us. */
  #watchParent() {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      if (!this.begun) this.#asked();
    }, GLANCE);
    timer.unref();
  }
}

type Part = { stop(): Promise<void> | void; kill?(): void };

/** Stops the parts in the reverse of the order in which they began. A second request does not wait. */
export class Shutdown {
  begun = false;
  readonly #parts: Part[] = [];

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => this.#asked());
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

  #asked() {
    if (this.begun) {
      console.log("Cierre inmediato.");
      for (const part of this.#parts) part.kill?.();
      process.exit(1);
    }
    console.log("\nCerrando Ayni…");
    void this.stop(0);
  }
}

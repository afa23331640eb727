import type { Seat } from "../rules";

const DOCUMENTS = 100_000_000;

/** Which students already came, for one area or for all: a fixed map of bits for documents of eight digits. */
export class Seen {
  private readonly documents = new Uint8Array(DOCUMENTS / 8);
  private readonly others = new Set<string>();

  /** Whether this is the first time. */
  add({ document, identity }: Seat): boolean {
    if (document === null) return this.others.size < this.others.add(identity).size;
    const [at, bit] = [document >> 3, 1 << (document & 7)];
    if ((this.documents[at] ?? 0) & bit) return false;
    this.documents[at] = (this.documents[at] ?? 0) | bit;
    return true;
  }
}

import { randomUUIDv7 } from "node:crypto";

/** An id for what a form will make: the same form sent twice makes it once. */
export const freshId = () => randomUUIDv7();

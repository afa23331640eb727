/** A picture is not kept when less than this would be left: what is written always has to fit. */
const RESERVE = 5_000_000;

export type Space = { free: number; isKept: boolean };

/** What is left for this site on the device, and whether the browser promised not to clear it; `null` when it does not say. */
export async function readSpace(): Promise<Space | null> {
  try {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return quota > 0
      ? { free: Math.max(0, quota - usage), isKept: await navigator.storage.persisted() }
      : null;
  } catch {
    return null;
  }
}

/** Asks the browser not to clear what is kept when the device runs out of space. */
export async function askToKeep() {
  try {
    await navigator.storage.persist();
  } catch {}
}

export async function fits(bytes: number): Promise<boolean> {
  const space = await readSpace();
  return space === null || space.free - bytes > RESERVE;
}

/** Whether a write failed because the device is full. */
export const isFull = (error: unknown) =>
  error instanceof DOMException && (error.name === "QuotaExceededError" || error.code === 22);

/** «214 KB», «1,2 MB». */
export function sizeOf(bytes: number): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat("es-PE", { maximumFractionDigits: digits }).format(value);
  if (bytes < 1_000_000) return `${number(Math.max(1, bytes / 1000), 0)} KB`;
  if (bytes < 1_000_000_000) return `${number(bytes / 1_000_000, 1)} MB`;
  return `${number(bytes / 1_000_000_000, 1)} GB`;
}

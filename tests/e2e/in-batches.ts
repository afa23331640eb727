/** So many that the server never waits for the next question, and none waits long. */
const AT_ONCE = 4;

/** Does the same with each, some at once. */
export async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) {
    await Promise.all(items.slice(at, at + AT_ONCE).map(work));
  }
}

/** How long after it was last heard of a page counts as open. */
export const SEEN_SECONDS = 30;
/** How often an open page says that it is. */
export const BEAT_SECONDS = 10;

const names = new Intl.ListFormat("es-PE", { type: "conjunction" });

/** «Rosa Tello también está escribiendo en este punto.»; empty when nobody is. */
export function othersWriting(
  writers: { name: string; itemId: string | null }[],
  itemId: string | null,
): string {
  const here = writers.filter((one) => one.itemId === itemId && itemId !== null).map(({ name }) => name);
  const around = writers.map(({ name }) => name);
  const say = (who: string[], where: string) =>
    `${names.format(who)} también ${who.length === 1 ? "está escribiendo" : "están escribiendo"} en ${where}.`;
  if (here.length > 0) return say(here, "este punto");
  return around.length > 0 ? say(around, "esta sesión") : "";
}

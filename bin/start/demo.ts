import { isDemoLoaded, listDemoPersonas, loadDemo } from "@/db/demo/load";
import { settleResults } from "@/db/demo/rounds";

/** Loads the invented region the first time. */
export async function prepareDemo() {
  if (await isDemoLoaded()) return;
  console.log("Cargando la región de demostración. Ocurre solo la primera vez…");
  await loadDemo((text) => console.log(`  ${text}`));
}

/** Has the results of the demo confirmed while it already serves. */
export const finishDemo = (isOver: () => boolean) => settleResults((text) => console.log(text), isOver);

/** Who can be tried out, for the end of the start. */
export async function describePersonas(): Promise<string> {
  const personas = await listDemoPersonas();
  const width = Math.max(...personas.map(({ label }) => label.length));
  return personas.map(({ label, name }) => `  ${label.padEnd(width)}   ${name}`).join("\n");
}

import { isFreePort } from "@/db/embedded/ports";
import { Trouble } from "./trouble";

const TRIES = 50;

/** The port asked for; when it is taken, the next free one, unless something outside points to it. */
export async function choosePort(wanted: number, host: string, fixed: boolean): Promise<number> {
  if (await isFreePort(wanted, host)) return wanted;
  if (fixed)
    throw new Trouble(`Otro programa usa el puerto ${wanted}. Ciérrelo o indique otro en la variable PORT.`);
  for (let port = wanted + 1; port <= Math.min(wanted + TRIES, 65_535); port++) {
    if (!(await isFreePort(port, host))) continue;
    console.log(`Otro programa usa el puerto ${wanted}: Ayni usará el ${port}.`);
    return port;
  }
  throw new Trouble(`No hay un puerto libre desde el ${wanted}. Indique otro en la variable PORT.`);
}

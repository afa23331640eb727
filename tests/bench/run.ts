import { performance } from "node:perf_hooks";
import { openDemoServer } from "@/bin/test/demo-server";
import { compareImporting } from "./importing";
import { compareReading } from "./reading";
import { signInAs } from "./sign-in";
import { printStatements } from "./statements";
import { compareThroughput } from "./throughput";

const P9_SECONDS = 45;
const P5_RATIO = 0.5;
const IMPORT_RATIO = 3;
const IMPORT_MEGABYTES = 200;

/** A signed-in page that reads only the session. */
const BASE = "/administracion";
const PAGES = ["/inicio", "/redes/05-03", "/redes", "/region"];

const line = (name: string, measured: string, bar: string, met: boolean) =>
  console.log(`${name.padEnd(34)} ${measured.padEnd(58)} ${bar.padEnd(12)} ${met ? "cumple" : "NO CUMPLE"}`);

const started = performance.now();
const server = await openDemoServer();
const seconds = (performance.now() - started) / 1000;
try {
  console.log("");
  line("P9 primer inicio de la demo", `${seconds.toFixed(1)} s`, `≤ ${P9_SECONDS} s`, seconds <= P9_SECONDS);
  const cookie = await signInAs(server.url, "admin");
  for (const page of PAGES) {
    const { base, measured, ratio } = await compareThroughput(server.url, { base: BASE, page, cookie });
    line(
      `P5 ${page}`,
      `${measured.toFixed(0)} pedidos/s; ${BASE}: ${base.toFixed(0)}; razón ${ratio.toFixed(2)}`,
      `≥ ${P5_RATIO}`,
      ratio >= P5_RATIO,
    );
  }
} finally {
  await server.close();
}
const { lines, csv, dbf } = await compareReading();
const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
console.log(
  `\nLectura de un padrón de 181 000 filas; leer el mismo CSV línea por línea: ${inSeconds(lines)}`,
);
for (const [name, { milliseconds, ratio, extra }] of Object.entries({ CSV: csv, "DBF en ZIP": dbf }))
  console.log(`  ${name}: ${inSeconds(milliseconds)}, razón ${ratio.toFixed(1)}, ${extra.toFixed(0)} MB más`);
const { copy, preview, ratio, extra } = await compareImporting();
console.log("\nPadrón de 181 000 filas: leído, revisado y mostrado, contra un COPY del mismo archivo");
line(
  "Importación hasta lo que cambiaría",
  `${inSeconds(preview)}; COPY: ${inSeconds(copy)}; razón ${ratio.toFixed(2)}`,
  `≤ ${IMPORT_RATIO}`,
  ratio <= IMPORT_RATIO,
);
line("Memoria de más", `${extra.toFixed(0)} MB`, `≤ ${IMPORT_MEGABYTES} MB`, extra <= IMPORT_MEGABYTES);
printStatements();

import { performance } from "node:perf_hooks";
import { openDemoServer } from "@/bin/test/demo-server";
import { compareActas } from "./actas";
import { compareImporting } from "./importing";
import { compareLoading } from "./loading";
import { findDemoMeeting } from "./meetings";
import { timeOffline, weighShell } from "./offline-visits";
import { comparePacking, comparePrinting, compareWaiting, findDemoPlan } from "./plans";
import { compareReading } from "./reading";
import { signInAs } from "./sign-in";
import { printStatements } from "./statements";
import { compareThroughput } from "./throughput";

const P9_SECONDS = 45;
const P5_RATIO = 0.5;
const IMPORT_RATIO = 3;
const P1_RATIO = 1;
const P2_MEGABYTES = 160;
const ROW_BYTES = 120;
const IMPORT_MEGABYTES = 200;
const ROLLUP_RATIO = 2;
const MEETING_RATIO = 2;
const PDF_SECONDS = 2;
const PACKED_RATIO = 1.3;
const SHELL_KILOBYTES = 250;
const OFFLINE_SECONDS = 2;

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
  // While the demo writes its plans, its visits and its meetings, no page is as fast as it is.
  const plan = await findDemoPlan(server.url, cookie);
  const meeting = await findDemoMeeting(server.url, cookie);
  for (const page of PAGES) {
    const { base, measured, ratio } = await compareThroughput(server.url, { base: BASE, page, cookie });
    line(
      `P5 ${page}`,
      `${measured.toFixed(0)} pedidos/s; ${BASE}: ${base.toFixed(0)}; razón ${ratio.toFixed(2)}`,
      `≥ ${P5_RATIO}`,
      ratio >= P5_RATIO,
    );
  }
  const [page, rollup] = await compareWaiting(server.url, { cookie, pages: [plan, "/planes/consolidado"] });
  line(
    "Consolidado de los planes, p95",
    `${rollup.toFixed(0)} ms; un plan: ${page.toFixed(0)} ms; razón ${(rollup / page).toFixed(2)}`,
    `≤ ${ROLLUP_RATIO}`,
    rollup <= ROLLUP_RATIO * page,
  );
  for (const [name, path] of [
    ["Agenda de un directorio, p95", meeting],
    ["Directorios del año, p95", "/directorios/calendario?anio=2026"],
    ["Visitas de una persona, p95", "/visitas"],
    ["Cobertura de las visitas, p95", "/visitas/cobertura"],
  ] as const) {
    const [plain, wait] = await compareWaiting(server.url, { cookie, pages: ["/inicio", path] });
    line(
      name,
      `${wait.toFixed(0)} ms; /inicio: ${plain.toFixed(0)} ms; razón ${(wait / plain).toFixed(2)}`,
      `≤ ${MEETING_RATIO}`,
      wait <= MEETING_RATIO * plain,
    );
  }
  const { shell, whole } = await weighShell(server.url);
  line(
    "Visitas sin señal, la aplicación",
    `${(shell / 1000).toFixed(0)} KB comprimidos; con lo que trae después: ${(whole / 1000).toFixed(0)} KB`,
    `≤ ${SHELL_KILOBYTES} KB`,
    shell <= SHELL_KILOBYTES * 1000,
  );
  const offline = await timeOffline(server.url, await signInAs(server.url, "peer_monitor"));
  line(
    "Visitas sin señal, sin red",
    `${offline.middle.toFixed(0)} ms; la peor de 5: ${offline.worst.toFixed(0)} ms`,
    `≤ ${OFFLINE_SECONDS} s`,
    offline.worst <= OFFLINE_SECONDS * 1000,
  );
} finally {
  await server.close();
}
const printing = await comparePrinting();
line(
  "PDF de un plan de 60 actividades",
  `${printing.many.toFixed(0)} ms; de 1 actividad: ${printing.one.toFixed(0)} ms`,
  `≤ ${PDF_SECONDS} s`,
  printing.many <= PDF_SECONDS * 1000,
);
const actas = await compareActas();
line(
  "Acta de 40 personas y 25 acuerdos",
  `${actas.many.toFixed(0)} ms; con 1 acuerdo: ${actas.one.toFixed(0)} ms`,
  `≤ ${PDF_SECONDS} s`,
  actas.many <= PDF_SECONDS * 1000,
);
const packing = await comparePacking();
const packed = packing.all.megabytes / packing.few.megabytes;
line(
  "140 planes en un ZIP, memoria",
  `${packing.all.megabytes.toFixed(0)} MB en ${(packing.all.milliseconds / 1000).toFixed(0)} s; 20 planes: ${packing.few.megabytes.toFixed(0)} MB; razón ${packed.toFixed(2)}`,
  `≤ ${PACKED_RATIO}`,
  packed <= PACKED_RATIO,
);
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
const loading = await compareLoading();
console.log(
  "\nResultados de 360 902 estudiantes en dos áreas: del CSV a las cifras, contra un COPY de sus mismas filas",
);
line(
  "P1 carga de resultados",
  `${inSeconds(loading.load)}; COPY: ${inSeconds(loading.copy)}; razón ${loading.ratio.toFixed(2)}`,
  `≤ ${P1_RATIO}`,
  loading.ratio <= P1_RATIO,
);
line(
  "P2 memoria del proceso",
  `${loading.megabytes.toFixed(0)} MB; vacío: ${loading.empty.toFixed(0)} MB`,
  `≤ ${P2_MEGABYTES} MB`,
  loading.megabytes <= P2_MEGABYTES,
);
const growth = loading.longer / loading.megabytes;
line(
  "P2 con un archivo 4 veces mayor",
  `${loading.longer.toFixed(0)} MB; razón ${growth.toFixed(2)}`,
  "≤ 1.2",
  growth <= 1.2,
);
line(
  "Bytes por resultado, con índices",
  loading.bytes.toFixed(1),
  `≤ ${ROW_BYTES}`,
  loading.bytes <= ROW_BYTES,
);
const { before, after } = loading.figures;
line(
  "P7 cifras de la región, con 4 veces más",
  `${after.toFixed(1)} ms; con la región: ${before.toFixed(1)} ms; razón ${(after / before).toFixed(2)}`,
  "≤ 1.2",
  after / before <= 1.2,
);
printStatements();

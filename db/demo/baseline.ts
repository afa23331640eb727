import { HEADER, listTaken, marksOf, type Round, rowOf, type Service } from "./students";

function* baselineText(services: Service[]): Generator<string> {
  yield HEADER;
  for (const { service, first, taken } of listTaken(services)) {
    let text = "";
    for (let n = 0; n < taken; n++) text += rowOf(service, n, first + n, marksOf(service, first + n));
    if (text) yield text;
  }
}

export const BASELINE: Round = {
  ...{ label: "Línea de base", title: "Línea de base 2026", round: "baseline" },
  ...{ startsOn: "2026-04-13", endsOn: "2026-04-24" },
  ...{ file: "linea-de-base-demostracion.csv", write: baselineText },
};

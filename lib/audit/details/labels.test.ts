import { expect, test } from "vitest";
import { describeDetails } from "./labels";

test.each([
  [{ role: "secretary", startsOn: "2026-03-02" }, "Cargo: Secretario(a) de REI. Desde: 2 de marzo de 2026."],
  [{ changed: ["email", "phone"] }, "Cambió: correo, teléfono."],
  [{ changed: [] }, ""],
  [
    { reason: "Pasó a otra institución", from: null, to: "2026-07-31" },
    "Motivo: Pasó a otra institución. Queda en: 31 de julio de 2026.",
  ],
  [
    { from: { decadeName: "Uno" }, to: { decadeName: "Dos", yearName: "Año" } },
    "Estaba en: nombre del decenio, Uno. Queda en: nombre del decenio, Dos; nombre del año, Año.",
  ],
  [{ from: "draft", to: "open" }, "Estaba en: en preparación. Queda en: abierta."],
  [
    { from: "2026-08-31", to: "2026-09-14" },
    "Estaba en: 31 de agosto de 2026. Queda en: 14 de setiembre de 2026.",
  ],
  [{ person: "Dina Vilca", kind: "excused" }, "Persona: Dina Vilca. Clase: justificada."],
  [{ text: "open" }, "Texto: open."],
  [{ reason: "No hubo luz." }, "Motivo: No hubo luz."],
  [
    { dates: { opensOn: "2026-04-27", dueOn: "2026-05-15" } },
    "Plazos: apertura, 27 de abril de 2026; término, 15 de mayo de 2026.",
  ],
  [{ changed: [{ name: "x" }] }, "Cambió: nombre, x."],
  [{ ids: ["01a2208a"], key: "coverage", contentSha256: "x" }, ""],
  [{ role: "a role of before" }, "Cargo: a role of before."],
  [{ endsOn: undefined, document: "" }, ""],
  [{ sha256: "not for people" }, ""],
])("%j reads «%s»", (details, text) => {
  expect(describeDetails(details)).toBe(text);
});

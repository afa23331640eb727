import type { ActaFacts } from "@/lib/meetings/minutes/content/rules";
import { actaContent } from "@/lib/meetings/minutes/content/rules";
import { actaPaper } from "@/lib/meetings/minutes/document/rules";
import { usualTemplate } from "@/lib/meetings/templates/rules";

const at = (hour: string) => new Date(`2026-11-26T${hour}:00-05:00`);
const UGEL = { kind: "ugel", code: "05", name: "Unidad de Gestión Educativa Local 05" } as const;
const SAID =
  "Se revisaron los avances de las redes y lo que falta para cerrar el año. Cuatro coordinaciones contaron qué les funcionó y qué necesitan de la UGEL; se pidió que las visitas entre colegios se hagan antes de la primera semana de diciembre y que cada red diga quién las acompaña.";

const decided = (n: number) => ({
  ...{ form: n % 3 === 0 ? ("vote" as const) : ("consensus" as const), present: 38, quorum: 21 },
  ...{
    inFavour: n % 3 === 0 ? 35 : null,
    against: n % 3 === 0 ? 1 : null,
    abstained: n % 3 === 0 ? 2 : null,
  },
  againstReasons: n % 3 === 0 ? "El plazo no alcanza para las redes que recién empiezan." : null,
  decidedAt: at(`09:${10 + (n % 50)}`),
});

/** The acta of a meeting of 40 with as many agreements as are asked, over eight items. */
export function inventedActa(agreements: number) {
  const items: ActaFacts["items"] = Array.from({ length: 8 }, (_, n) => ({
    ...{
      id: `i${n}`,
      title: `Punto de prueba ${n + 1}: evaluación de cierre`,
      purpose: "decide",
      state: "treated",
    },
    ...{
      question: n % 2 === 0 ? "Plazo final y apoyo en sala" : null,
      presenter: "Rosa Prueba, especialista",
    },
    ...{ addedLate: n === 7, addedReason: n === 7 ? "Llegó ese día" : null, withdrawnReason: null },
    ...{ deliberation: SAID, decision: "Se aprueba lo propuesto.", ...decided(n) },
  }));
  return actaPaper(
    actaContent({
      meeting: {
        ...{ number: 11, kind: "directorio", title: "Directorio de noviembre", heldOn: "2026-11-26" },
        ...{ place: UGEL, ugel: UGEL, region: { kind: "region", code: "15", name: "Lima Metropolitana" } },
        ...{ expediente: "MPD2026-EXT-0000001", mode: "in_person", venue: "Sala de reuniones de la UGEL 05" },
        ...{ openedAt: at("09:04"), closedAt: at("11:02"), call: 1, calledCount: 40, presentCount: 38 },
        ...{ quorum: 21, rules: usualTemplate("directorio"), chairId: "p0", chair: null },
        ...{ secretaryId: "p1", secretary: null },
      },
      year: { decadeName: "Decenio de la prueba de velocidad", yearName: "Año de la prueba de velocidad" },
      participants: Array.from({ length: 40 }, (_, n) => ({
        ...{ personId: `p${n}`, kind: "member", name: `Persona ${n + 1} de Prueba`, votes: true },
        office:
          n === 0 ? "Dirección de la UGEL 05" : `Coordinación de la REI 05-${String(n).padStart(2, "0")}`,
        ...{ absence: n > 37 ? "excused" : null, absenceNote: null },
        presences:
          n > 37
            ? []
            : [{ participantId: `p${n}`, arrivedAt: at(n === 9 ? "09:22" : "08:58"), leftAt: null }],
      })),
      items,
      agreements: Array.from({ length: agreements }, (_, n) => ({
        ...{
          itemId: `i${n % 8}`,
          number: n + 1,
          responsible: "Maritza Prueba, coordinación de la REI 05-03",
        },
        ...{ text: `Las redes 05-02 y 05-${n} cargan sus resultados en la sala de cómputo de la UGEL.` },
        ...{ firstDueOn: "2026-12-10", evidenceExpected: "Lista de colegios con su carga", ...decided(n) },
      })),
      documents: [{ title: "Colegios que faltan cargar", itemId: "i2" }],
      corrections: [],
    }),
  );
}

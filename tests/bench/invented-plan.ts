import { randomUUIDv7 } from "node:crypto";
import type { ContentActivity, PlanContent } from "@/lib/plans/content/rules";
import { planPaper } from "@/lib/plans/document/paper/rules";
import { defaultTemplate } from "@/lib/plans/templates/labels";

const place = (path: string, kind: "region" | "ugel" | "network", code: string, name: string) => ({
  ...{ path, kind, code, name },
});

const activity = (objectiveId: string, n: number): ContentActivity => ({
  ...{ id: randomUUIDv7(), objectiveId, kind: "workshop", problemId: null, competence: null },
  title: `Taller ${n}: preguntas que hacen pensar en lectura de primaria`,
  description: "Una jornada con casos de los colegios de la red y tiempo para adaptar materiales.",
  ...{ subject: "reading", stage: "primary", responsible: "Coordinación de la REI" },
  ...{ participants: "Docentes del área", expected: 40, months: [(n % 8) + 3, (n % 8) + 4] },
  ...{ resources: "Separatas, papelógrafos y refrigerio", budget: 350, budgetSource: "Recursos propios" },
  ...{ evidence: "Lista de asistencia y material elaborado", ally: null, reaches: [] },
});

/** A plan to be printed, with so many activities under one objective. */
export function inventedPaper(activities: number) {
  const { sections, areas, commitments } = defaultTemplate();
  const objectiveId = randomUUIDv7();
  const content: PlanContent = {
    ...{
      title: "PAT-REI 2026 de la REI 05-03",
      kind: "pat_rei",
      schoolYear: 2026,
      sections,
      areas,
      commitments,
    },
    place: place("r1.u5.n3", "network", "05-03", "Loma Verde"),
    ugel: place("r1.u5", "ugel", "05", "UGEL 05"),
    region: place("r1", "region", "r1", "Región"),
    facts: { modality: "ebr_ebe", resolution: null, districts: [], networks: 0, schools: 14, officers: [] },
    ...{ diagnosedAt: null, diagnosis: null, problems: [], targets: [], annexes: [] },
    texts: [{ section: "base_legal", body: "Ley General de Educación." }],
    objectives: [
      {
        id: objectiveId,
        area: "aprendizajes",
        statement: "Mejorar la lectura",
        problemId: null,
        commitment: 4,
      },
    ],
    activities: Array.from({ length: activities }, (_, n) => activity(objectiveId, n)),
  };
  return planPaper(content, null, null, new Date("2026-11-27T15:00:00Z"));
}

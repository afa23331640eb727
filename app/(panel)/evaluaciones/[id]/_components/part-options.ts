import { ordinal } from "@/lib/assessments/labels";
import { partKey } from "@/lib/assessments/returns/rules";
import { told } from "@/lib/assessments/totals/rules";

type Known = {
  serviceId: string;
  levelName: string;
  modularCode: string;
  annex: string;
  grade: number | null;
  section: string | null;
  assessed: number;
};

const students = (n: number) =>
  `${told(n).toLocaleString("es-PE")} ${n === 1 ? "estudiante" : "estudiantes"}`;
const sum = (parts: Known[]) => parts.reduce((total, { assessed }) => total + assessed, 0);

/** By service: all of it, each grade that has more than one section, and each section, with how many are in it. */
export function partOptions(parts: Known[]) {
  return [...Map.groupBy(parts, ({ serviceId }) => serviceId)].map(([serviceId, own]) => {
    const [first] = own;
    const whole = {
      value: partKey({ serviceId, grade: null, section: null }),
      label: `Todo el servicio: ${students(sum(own))}`,
    };
    const byGrade = [...Map.groupBy(own, ({ grade }) => grade)].flatMap(([grade, sections]) => {
      if (grade === null) return [];
      const named = sections.filter(({ section }) => section !== null);
      const all = {
        value: partKey({ serviceId, grade, section: null }),
        label: `${ordinal(grade)} grado: ${students(sum(sections))}`,
      };
      return [
        all,
        ...named.map(({ section, assessed }) => ({
          value: partKey({ serviceId, grade, section }),
          label: `${ordinal(grade)} ${section}: ${students(assessed)}`,
        })),
      ];
    });
    return {
      label: `${first?.levelName}, ${first?.modularCode}-${first?.annex}`,
      options: [whole, ...byGrade],
    };
  });
}

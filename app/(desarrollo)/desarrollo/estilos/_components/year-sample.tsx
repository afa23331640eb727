import { YearCalendar, type YearEvent } from "@/components/charts/year-calendar";
import { Section } from "@/components/ui/section";

const TODAY = "2026-11-23";

function events(kind: string, dates: string[], late: string[] = []): YearEvent[] {
  return dates.map((date, index) => ({
    id: `${kind}-${date}`,
    date,
    label: `${kind} ${index + 1}`,
    href: `#${date}`,
    state: late.includes(date) ? "late" : date < TODAY ? "done" : "planned",
  }));
}

const ROWS = [
  {
    id: "comunidades",
    label: "Comunidades",
    events: events("Comunidad de aprendizaje", [
      "2026-04-10",
      "2026-05-22",
      "2026-07-18",
      "2026-09-12",
      "2026-12-11",
    ]),
  },
  {
    id: "pasantias",
    label: "Pasantías",
    events: events("Pasantía", ["2026-06-20", "2026-08-21", "2026-11-07", "2026-12-17"], ["2026-11-07"]),
  },
  {
    id: "aliados",
    label: "Con aliados",
    events: events("Jornada con aliados", ["2026-05-08", "2026-10-02", "2026-12-11"]),
  },
  {
    id: "asambleas",
    label: "Asambleas",
    events: events("Asamblea", ["2026-04-03", "2026-10-29", "2026-12-22"]),
  },
  {
    id: "convivencia",
    label: "Convivencia",
    events: events("Taller de convivencia", ["2026-07-30", "2026-10-19", "2026-12-08"], ["2026-10-19"]),
  },
];

export function YearSample() {
  return (
    <Section title="El año de la red" id="anio" aside="18 actividades">
      <YearCalendar
        title="Las actividades de 2026"
        titleHidden
        unit="Cada cuadro es una actividad, en la semana que le toca."
        year={2026}
        today={TODAY}
        rowHeader="Tipo"
        rows={ROWS}
      />
    </Section>
  );
}

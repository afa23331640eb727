import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";

/** The rules behind the words of this page. */
export function HowStands() {
  return (
    <Section title="Qué significan estas palabras">
      <Disclosure summary="Cómo se decide si una actividad está en fecha" onPaper>
        <ul className="max-w-140 list-disc space-y-1.5 pl-5">
          <li>
            <b>Atrasada:</b> terminó su último mes y no está hecha, o su próxima fecha pasó hace más de 14
            días.
          </li>
          <li>
            <b>En riesgo:</b> nadie la empezó y su primer mes está en sus últimos 7 días, o ya terminó; o su
            próxima fecha pasó hace 14 días o menos.
          </li>
          <li>
            <b>En fecha:</b> todas las demás que faltan.
          </li>
          <li>
            Quien escribe el plan puede marcar otra cosa, con su motivo. Esa marca vale más que la regla.
          </li>
          <li>
            <b>Una meta va a buen paso</b> si el día en que se midió había avanzado, de su línea de base a su
            meta, por lo menos tanto como había pasado de su plazo.
          </li>
          <li>
            Con menos de 10 estudiantes evaluados no se mide. Lo que Ayni mide solo sale de la última
            evaluación del año, después de la línea de base.
          </li>
        </ul>
      </Disclosure>
    </Section>
  );
}

import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { LEAST } from "@/lib/assessments/totals/rules";

/** What this page says and what it does not. */
export function HowRead() {
  return (
    <Section title="Qué dice esta página y qué no">
      <Disclosure summary="Cómo leerla" onPaper>
        <ul className="max-w-140 list-disc space-y-1.5 pl-5">
          <li>
            Junta dos cosas que ocurrieron: lo que la red hizo y lo que cambió en sus estudiantes. No prueba
            que una sea la causa de la otra: los colegios hacen mucho más que este plan.
          </li>
          <li>
            Cada actividad se pone donde ella dice, o su problema, que apunta. Las postergadas, canceladas o
            sin empezar no se cuentan.
          </li>
          <li>
            El cambio es de los mismos estudiantes entre la línea de base y la última evaluación del año. Con
            menos de {LEAST} no se muestra.
          </li>
          <li>
            Los niveles son de todos los que rindieron cada vez. Si cambia quiénes rinden, cambian los niveles
            aunque nadie haya avanzado.
          </li>
          <li>
            Lo que se hizo antes de la línea de base, o después de la última evaluación, no pudo aportar a ese
            cambio, y se dice.
          </li>
        </ul>
      </Disclosure>
    </Section>
  );
}

import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { Earlier } from "@/lib/assessments/growth/queries";
import { LEAST } from "@/lib/assessments/totals/rules";

/** What the figures are of, and whom they leave out. */
export function HowCounted({ from, to }: { from: Earlier; to: { title: string; schoolYear: number } }) {
  return (
    <Section title="Qué dicen estas cifras y qué no">
      <Disclosure summary="Cómo se calcula" onPaper>
        <ul className="max-w-140 list-disc space-y-1.5 pl-5">
          <li>
            Cada estudiante se reconoce por una clave que reemplaza a su documento. Ayni no guarda el
            documento ni el nombre.
          </li>
          <li>
            Solo entran quienes tienen resultado de la misma área en «{from.title}» y en «{to.title}». Quien
            cambió de colegio o de red cuenta donde rindió «{to.title}».
          </li>
          <li>
            Faltan quienes rindieron solo una: se fueron, llegaron, no asistieron ese día o su documento no se
            escribió igual. Si ellos son distintos, el avance de todos puede ser otro. Por eso, bajo cada
            prueba se dice cómo empezaron los que están en las dos y cómo empezaron todos.
          </li>
          <li>
            El intervalo de 95 % es el promedio de las diferencias ± 1.96 · s / √n; con menos de 30
            estudiantes usa la t de Student. Toma a quienes rindieron las dos como una muestra al azar. Con
            menos de {LEAST} no se muestra.
          </li>
          <li>
            Se restan medidas solo si las dos pruebas van entre los mismos valores. Que sean de verdad
            comparables depende de cómo se construyeron las pruebas.
          </li>
          {from.schoolYear !== to.schoolYear && (
            <li>
              Entre un año y el siguiente, el grado es el de «{to.title}», y entre los que habían rendido «
              {from.title}» están también quienes terminaron el nivel.
            </li>
          )}
          <li>Un avance dice cuánto cambió, no por qué.</li>
        </ul>
      </Disclosure>
    </Section>
  );
}

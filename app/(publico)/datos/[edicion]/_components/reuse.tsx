import { Anchor } from "@/components/ui/anchor";
import { Section } from "@/components/ui/section";
import { LICENCE } from "@/lib/opendata/labels";

/** What may be done with the data, how to read them, and where programs ask. */
export function Reuse({ region }: { region: string }) {
  return (
    <>
      <Section title="Licencia" id="licencia">
        <p>
          <a href={LICENCE.url}>{LICENCE.name}</a>. Puede copiarlos, cambiarlos y publicarlos, también con
          fines comerciales, si dice de dónde salen.
        </p>
        <p className="mt-2 text-sm text-muted">
          Cítelos así: «Redes educativas de {region}, datos abiertos», con el número del resumen y su fecha.
        </p>
      </Section>
      <Section title="Cómo se leen" id="lectura">
        <ul className="list-disc space-y-1.5 pl-5">
          <li>
            <b>oculto</b>: la cifra es de un grupo de 1 a 9 estudiantes, o permitiría deducirla. No se
            publica.
          </li>
          <li>Vacío: nadie contó esa cifra.</li>
          <li>
            El CSV separa por comas y va en UTF-8. En Excel, ábralo con Datos, Desde texto/CSV, y elija coma.
          </li>
          <li>Un texto que una hoja de cálculo tomaría por fórmula lleva un apóstrofo delante.</li>
        </ul>
      </Section>
      <Section title="Para programas" id="programas">
        <p>
          Las mismas tablas se leen por direcciones fijas, sin cuenta ni clave.{" "}
          <Anchor href="/datos/api">Cómo consultarlas</Anchor>
        </p>
      </Section>
    </>
  );
}

import { Anchor } from "@/components/ui/anchor";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";

/** How the page is used without a mouse. Each place that it has now is also a link, for whoever goes between them. */
export function KeysHelp({ writing }: { writing: boolean }) {
  return (
    <Section title="Atajos de teclado">
      <Disclosure summary="Qué teclas usar">
        <p>
          Con Alt y la tecla en Windows, Alt y Mayús en Firefox, Control y Opción en Mac: R registra el
          acuerdo, G guarda lo dicho y decidido, T empieza o termina el punto.
        </p>
        <ul className="mt-2">
          {writing && (
            <>
              <li>
                <Anchor href="#nuevo-acuerdo">Ir a Nuevo acuerdo</Anchor>
              </li>
              <li>
                <Anchor href="#lo-dicho">Ir a Lo que se dijo y se decidió</Anchor>
              </li>
            </>
          )}
          <li>
            <Anchor href="#fuera">Ir a Fuera de la sala</Anchor>
          </li>
        </ul>
      </Disclosure>
    </Section>
  );
}

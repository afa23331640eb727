import { DataList } from "@/components/ui/data-list";
import { Section } from "@/components/ui/section";

/** Where each of the usual calendars takes an address. */
export const FeedSteps = () => (
  <Section title="Cómo agregarla">
    <DataList
      layout="row"
      items={[
        {
          label: "iPhone o iPad",
          value:
            "Copie la dirección. En Ajustes, Calendario, Cuentas, elija Agregar cuenta, Otra y Agregar calendario suscrito; péguela y guarde.",
        },
        {
          label: "Android o Google Calendar",
          value:
            "En una computadora, abra calendar.google.com. Junto a «Otros calendarios» toque el signo más, elija «Desde URL», pegue la dirección y agréguela. Aparecerá también en su teléfono.",
        },
        {
          label: "Outlook",
          value:
            "Abra el calendario, elija «Agregar calendario» y «Suscribirse desde la web»; pegue la dirección e importe.",
        },
        {
          label: "Cuándo se pone al día",
          value: "Cada calendario decide cuándo vuelve a leerla: puede tardar algunas horas.",
        },
      ]}
    />
  </Section>
);

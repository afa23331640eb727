import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { VisitsTabs } from "@/components/visits/visits-tabs";
import { requireActor } from "@/lib/access/session";
import { casesHref } from "@/lib/visits/calibration/cases/labels";
import { getOwnCalibration } from "@/lib/visits/calibration/own/queries";
import { CALIBRATION_PAGE, KAPPA_HELP } from "@/lib/visits/calibration/scoring/labels";
import { CalibrationLinks } from "./_components/calibration-links";
import { OwnStandingSection } from "./_components/own-standing";

export const metadata: Metadata = { title: "Calibración" };

const counted = (n: number) => (n === 0 ? "Sin casos publicados" : `${n} ${n === 1 ? "caso" : "casos"}`);

/** How near one's scores are to those agreed: form by form, with the cases that are left. */
export default async function CalibrationPage() {
  const actor = await requireActor();
  const { own, kept } = await getOwnCalibration(actor);
  const shown = own.filter(({ required, waiting, scored }) => required || waiting.length + scored.length > 0);
  const free = own.filter((form) => !shown.includes(form));
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        title="Calibración"
        lead="Antes de observar sin compañía se puntúan casos de referencia, y se compara con lo que acordaron quienes cuidan la ficha."
      />
      <VisitsTabs actor={actor} current="/visitas/calibracion" />
      <CalibrationLinks actor={actor} current={CALIBRATION_PAGE} />
      {shown.map((form) => (
        <OwnStandingSection key={form.id} own={form} />
      ))}
      {shown.length > 0 && <Disclosure summary="Qué es el kappa ponderado">{KAPPA_HELP}</Disclosure>}
      {shown.length === 0 && own.length > 0 && (
        <EmptyState title="Ninguna ficha pide calibrarse por ahora">
          Puede observar sin compañía con todas. Cuando quienes las cuidan publiquen casos, aparecerán aquí.
        </EmptyState>
      )}
      {shown.length > 0 && free.length > 0 && (
        <Section title="Fichas que no piden calibrarse" aside={free.length}>
          <RowList label="Fichas que no piden calibrarse">
            {free.map(({ id, name, ugel }) => (
              <Row key={id} title={name} aside={ugel} />
            ))}
          </RowList>
        </Section>
      )}
      {own.length === 0 && kept.length === 0 && (
        <EmptyState title="Todavía no hay fichas publicadas">
          Cuando su región o su UGEL publique una, aquí se verá si pide calibrarse.
        </EmptyState>
      )}
      {kept.length > 0 && (
        <Section title="Casos de las fichas que usted cuida" aside={kept.length}>
          <RowList label="Fichas con sus casos">
            {kept.map(({ id, name, ugel, cases, required }) => (
              <Row
                key={id}
                href={casesHref(id)}
                title={name}
                aside={ugel}
                detail={`${counted(cases)}. ${required ? "Pide calibrarse" : "Todavía no pide calibrarse"}.`}
              />
            ))}
          </RowList>
        </Section>
      )}
    </PanelFrame>
  );
}

import type { Metadata } from "next";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { meetingKinds } from "@/db/values";
import { dayAndTime, today } from "@/lib/dates/dates";
import { quorumRuleText } from "@/lib/meetings/called/labels";
import { holidaysHref } from "@/lib/meetings/holidays/labels";
import { listHolidays } from "@/lib/meetings/holidays/queries";
import { MEETING_KIND_LABELS } from "@/lib/meetings/labels";
import { calledInWords, meetingTemplateHref } from "@/lib/meetings/templates/labels";
import { listMeetingTemplates } from "@/lib/meetings/templates/queries";
import { usualTemplate } from "@/lib/meetings/templates/rules";
import { meetingCrumbs } from "./_components/crumbs";
import { findRegion } from "./_components/find-region";

export const metadata: Metadata = { title: "Cómo se reúnen" };

export default async function MeetingSettingsPage() {
  const { actor, region } = await findRegion();
  const year = Number(today().slice(0, 4));
  const [templates, holidays] = await Promise.all([
    listMeetingTemplates(actor, region),
    listHolidays(actor, region, year),
  ]);
  return (
    <PanelFrame actor={actor} current="admin" at="region">
      <PageHeader
        breadcrumbs={meetingCrumbs()}
        title="Cómo se reúnen"
        lead="El quórum, los plazos y a quiénes se convoca en cada clase de reunión. Una reunión ya convocada conserva las reglas con que se convocó."
      />
      <Section title="Clases de reunión">
        <RowList label="Clases de reunión">
          {meetingKinds.map((kind) => {
            const own = templates.find((template) => template.kind === kind);
            const content = own?.content ?? usualTemplate(kind);
            return (
              <Row
                key={kind}
                href={meetingTemplateHref(kind)}
                title={MEETING_KIND_LABELS[kind]}
                detail={
                  <>
                    <p>
                      Quórum: {quorumRuleText(content.quorum.first).toLowerCase()}. Se convoca con{" "}
                      {content.noticeDays === 1 ? "un día" : `${content.noticeDays} días`} de anticipación a:{" "}
                      {calledInWords(content)}.
                    </p>
                    <p>
                      {own
                        ? `Guardado el ${dayAndTime(own.updatedAt)}.`
                        : "Reglas usuales: la región no las ha cambiado."}
                    </p>
                  </>
                }
              />
            );
          })}
        </RowList>
      </Section>
      <Section title="Feriados">
        <RowList label="Feriados">
          <Row
            href={holidaysHref(year)}
            title={`Feriados de ${year}`}
            detail={
              holidays.length > 0
                ? `${holidays.length} días en que ninguna serie pone reuniones.`
                : "La lista está vacía: las series pueden caer en un feriado."
            }
          />
        </RowList>
      </Section>
    </PanelFrame>
  );
}

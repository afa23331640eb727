import { ActionForm } from "@/components/forms/action-form";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { Pagination } from "@/components/ui/pagination";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { withSearch } from "@/lib/forms/search-params";
import { ALARM_KIND_LABELS, alarmWords } from "@/lib/networks/hygiene/labels";
import type { Alarm, AlarmKind } from "@/lib/networks/hygiene/rules";
import { sendPendingInvitationsAction } from "@/lib/people/actions";

const FIRST = 8;
const PAGE_SIZE = 50;

type AlarmSectionProps = {
  kind: AlarmKind;
  alarms: Alarm[];
  /** The page, for its filters, and the place that it is about. */
  href: string;
  place: string;
  managesPlaces: boolean;
  /** The only kind that is shown, in pages; without it, its first rows. */
  page?: number;
  /** Where each thing is, when the page is about more than one UGEL. */
  whereOf?: (alarm: Alarm) => string | undefined;
};

/** The alarms of one kind, each with the act that mends it. */
export function AlarmSection({ kind, alarms, href, place, managesPlaces, page, whereOf }: AlarmSectionProps) {
  const words = ALARM_KIND_LABELS[kind];
  const from = page ? (page - 1) * PAGE_SIZE : 0;
  const shown = alarms.slice(from, from + (page ? PAGE_SIZE : FIRST));
  const more = !page && alarms.length > shown.length;
  return (
    <Section
      id={kind}
      title={words.title}
      aside={
        more ? (
          <Anchor href={withSearch(href, { tipo: kind })} className="inline-flex min-h-11 items-center">
            Ver los {alarms.length.toLocaleString("es-PE")}
            <span className="sr-only"> de {words.title.toLowerCase()}</span>
          </Anchor>
        ) : (
          alarms.length.toLocaleString("es-PE")
        )
      }
    >
      <p className="mb-2 text-muted">{words.hint}</p>
      {kind === "invitation" && (
        <ActionForm action={sendPendingInvitationsAction} fields={{ place }} page={href} className="mb-2">
          <Button wide={false}>Enviar las que nunca salieron</Button>
        </ActionForm>
      )}
      <RowList label={words.title}>
        {shown.map((alarm) => {
          const { title, detail, href: to, act } = alarmWords(alarm, managesPlaces);
          return (
            <Row
              key={alarm.key}
              title={title}
              aside={whereOf?.(alarm)}
              detail={detail}
              end={
                <Anchor href={to} className="inline-flex min-h-11 items-center">
                  {act}
                  <span className="sr-only">: {title}</span>
                </Anchor>
              }
            />
          );
        })}
      </RowList>
      {page && (
        <Pagination
          page={page}
          size={PAGE_SIZE}
          total={alarms.length}
          href={(pagina) => withSearch(href, { tipo: kind, pagina })}
        />
      )}
    </Section>
  );
}

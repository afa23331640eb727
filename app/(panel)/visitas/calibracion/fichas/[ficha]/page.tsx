import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { CASE_DONE, casesHref, keptCaseHref } from "@/lib/visits/calibration/cases/labels";
import { getKeptForm, type KeptForm } from "@/lib/visits/calibration/cases/queries";
import { scoresOffered } from "@/lib/visits/calibration/rules";
import { CALIBRATION_PAGE, ruleInWords } from "@/lib/visits/calibration/scoring/labels";
import { isDisputed, itemSpreads, LEAST_SCORES } from "@/lib/visits/calibration/spread/rules";
import { CaseStatus } from "../../_components/case-tag";

export const metadata: Metadata = { title: "Casos de una ficha" };

const percent = (n: number, of: number) => `${Math.round((100 * n) / of)} % (${n} de ${of})`;
const scoredBy = (n: number) =>
  n === 0 ? "Nadie lo ha puntuado todavía" : n === 1 ? "Lo puntuó 1 persona" : `Lo puntuaron ${n} personas`;

/** Whether the form asks to calibrate, and what its cases lack to ask it. */
function Asking({ form }: { form: KeptForm["form"] }) {
  const { content, cases, rule, required } = form;
  if (!content)
    return (
      <Alert kind="due">Esta ficha no tiene una versión publicada: sus casos no se pueden puntuar.</Alert>
    );
  if (required)
    return (
      <p className="max-w-140">
        Esta ficha pide calibrarse a quien observa sin compañía. {ruleInWords(rule)}
      </p>
    );
  const offered = scoresOffered(content, cases);
  return (
    <Alert kind="info" title="Todavía no pide calibrarse">
      Se compara con {rule.leastScores} puntajes como mínimo, y los casos publicados dan {offered}. Con los
      que faltan, se pedirá a quien observa con ella.
    </Alert>
  );
}

function Items({ form, cases }: KeptForm) {
  const spreads = form.content ? itemSpreads(form.content, cases) : [];
  if (spreads.length === 0) return null;
  return (
    <Section title="En qué ítems se difiere más">
      <p className="mb-4 max-w-140">
        Donde muchos se alejan de lo acordado, suele ser el descriptor el que no se entiende: corríjalo en la
        próxima versión de la ficha.
      </p>
      <DataTable
        caption={`En el orden de la ficha. Un ítem se señala desde ${LEAST_SCORES} puntajes.`}
        rows={spreads}
        rowKey={({ item }) => item.key}
        columns={[
          { key: "item", header: "Ítem", rowHeader: true, width: "sm:w-1/2", cell: ({ item }) => item.text },
          { key: "exact", header: "Iguales", cell: ({ exact, n }) => percent(exact, n) },
          { key: "far", header: "A dos niveles o más", cell: ({ far, n }) => percent(far, n) },
          {
            ...{ key: "state", header: "Qué dice", bare: true },
            cell: (spread) => isDisputed(spread) && <Status kind="due">Se difiere mucho</Status>,
          },
        ]}
      />
    </Section>
  );
}

type Props = { params: Promise<{ ficha: string }>; searchParams: SearchParams };

/** The cases of a form, for those who keep it. */
export default async function FormCasesPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { ficha } = await params;
  const { form, cases } = (isId(ficha) ? await getKeptForm(actor, ficha) : null) ?? notFound();
  const { hecho } = await readSearch(searchParams);
  const mayWrite = form.content !== null && form.retiredAt === null;
  return (
    <PanelFrame actor={actor} current="visits">
      <PageHeader
        breadcrumbs={[
          { href: "/visitas", label: "Visitas" },
          { href: CALIBRATION_PAGE, label: "Calibración" },
          { label: form.name },
        ]}
        title={`Casos de «${form.name}»`}
        lead="Lo que se cuenta, se muestra o se enlaza para que quien observa puntúe y compare con lo acordado."
        actions={
          mayWrite && (
            <ButtonLink href={`${casesHref(form.id)}/nuevo`} variant="primary">
              Escribir un caso
            </ButtonLink>
          )
        }
      />
      <DoneNotice done={hecho} sentences={CASE_DONE} />
      <Asking form={form} />
      <Section title="Casos" aside={cases.length > 0 && cases.length}>
        {cases.length === 0 ? (
          <EmptyState title="Esta ficha no tiene casos">
            Escriba uno con algo que haya pasado en un aula, sin nombres, y acuerde con otras personas qué
            nivel le toca.
          </EmptyState>
        ) : (
          <RowList label="Casos, en el orden en que se escribieron">
            {cases.map((one) => (
              <Row
                key={one.id}
                href={keptCaseHref(form.id, one.id)}
                title={one.title}
                aside={`${one.itemKeys.length} ${one.itemKeys.length === 1 ? "ítem" : "ítems"}`}
                detail={one.publishedAt && scoredBy(one.scores.length)}
                status={<CaseStatus found={one} />}
              />
            ))}
          </RowList>
        )}
      </Section>
      <Items {...{ form, cases }} />
    </PanelFrame>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GoalBar } from "@/components/charts/goal-bar";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormText } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { shortDay, today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { DIRECTION_LABELS } from "@/lib/plans/labels";
import { recordMeasureAction } from "@/lib/plans/measures/actions";
import { MEASURE_DONE, measuredTargetHref, measureText } from "@/lib/plans/measures/labels";
import { getMeasuredTarget } from "@/lib/plans/measures/queries";
import { elapsedShare, measuredOf, progressToward } from "@/lib/plans/measures/rules";
import { canWritePlan } from "@/lib/plans/policy";
import { followUpHref } from "@/lib/plans/progress/labels";
import { yearStart } from "@/lib/plans/progress/rules";
import { isInForce, isShared } from "@/lib/plans/rules";
import { isComputed } from "@/lib/plans/targets/labels";
import { PlanHeader } from "../../../_components/plan-header";
import { MeasuredLine } from "../../_components/measured-line";

export const metadata: Metadata = { title: "Meta del plan" };

type Props = { params: Promise<{ id: string; meta: string }>; searchParams: SearchParams };

export default async function TargetPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id, meta } = await params;
  const { plan, target, results } =
    (isId(id) && isId(meta) ? await getMeasuredTarget(actor, id, meta) : null) ?? notFound();
  if (!isShared(plan.state)) notFound();
  const { hecho, borrador } = await readSearch(searchParams);
  const page = measuredTargetHref(id, target.id);
  const day = today();
  const { unit, baseline, goal, measures } = target;
  const computed = isComputed(target.indicator);
  const measured = measuredOf(target, { results, activities: target.activities, last: target.last, day });
  const writes = canWritePlan(actor, { kind: plan.kind, place: plan.place.path });
  const tells = !computed && isInForce(plan.state) && writes && !target.withdrawnAt;
  const form = tells
    ? await startForm(
        actor,
        "record-measure",
        { targetId: target.id, measuredOn: day },
        { key: target.id, fromDraft: Boolean(borrador) },
      )
    : null;
  return (
    <PanelFrame actor={actor} current="plans" at={plan.ugel.code}>
      <PlanHeader
        {...{ actor, plan }}
        current="/seguimiento"
        trail={[{ href: followUpHref(id), label: "Seguimiento" }, { label: "Meta" }]}
        title={target.name}
        lead={
          computed
            ? "Ayni mide esta meta con los datos que ya tiene."
            : "Esta meta no se mide sola: alguien del equipo registra cuánto midió, qué día y de dónde sale."
        }
      />
      <DoneNotice done={hecho} sentences={MEASURE_DONE} />
      <Columns
        main={
          <>
            <Section title="Cuánto ha avanzado" aside="La marca negra es el plazo que ha pasado.">
              <GoalBar
                label={target.name}
                way={measured && progressToward(target, measured.value)}
                passed={elapsedShare(target, day)}
                from={baseline === null ? "Sin línea de base" : `Base: ${measureText(baseline, unit)}`}
                shown={measured && measureText(measured.value, unit)}
                to={`Meta: ${measureText(goal, unit)}`}
              />
              <MeasuredLine measured={measured} />
            </Section>
            {form && (
              <Section title="Registrar una medición">
                <DraftOffer savedAt={form.draftSavedAt} page={page} name={`record-measure:${target.id}`} />
                <Form
                  action={recordMeasureAction}
                  values={form.values}
                  page={page}
                  draft={target.id}
                  submit="Guardar la medición"
                >
                  <FormHidden name="targetId" />
                  <FormText
                    name="value"
                    label={`Cuánto midió (${unit})`}
                    inputMode="decimal"
                    width="xs"
                    required
                  />
                  <FormDate
                    name="measuredOn"
                    label="Qué día se midió"
                    min={yearStart(plan.schoolYear)}
                    max={day}
                    required
                  />
                  <FormText
                    name="source"
                    label="De dónde sale"
                    hint="Por ejemplo: registro de visitas de la coordinación."
                    maxLength={200}
                    required
                  />
                </Form>
              </Section>
            )}
            {!computed && (
              <Section title="Mediciones" aside={measures.length}>
                <DataTable
                  caption="La más reciente primero."
                  rows={measures}
                  rowKey={(one) => one.id}
                  columns={[
                    { key: "on", header: "Día", rowHeader: true, cell: (one) => shortDay(one.on) },
                    {
                      key: "value",
                      header: "Midió",
                      align: "right",
                      cell: (one) => measureText(one.value, unit),
                    },
                    { key: "source", header: "De dónde sale", cell: (one) => one.source },
                    { key: "author", header: "Lo registró", cell: (one) => one.author },
                  ]}
                  empty={
                    <EmptyState title="Nadie ha registrado una medición">
                      Cuando se mida, se verá aquí con su día y su fuente.
                    </EmptyState>
                  }
                />
              </Section>
            )}
          </>
        }
        aside={
          <Section title="La meta">
            <DataList
              items={[
                {
                  label: "Línea de base",
                  value: baseline === null ? "No se escribió" : measureText(baseline, unit),
                  detail: [target.baselineSource, target.baselineOn && shortDay(target.baselineOn)]
                    .filter(Boolean)
                    .join(", "),
                },
                { label: "Meta", value: measureText(goal, unit), detail: DIRECTION_LABELS[target.direction] },
                { label: "Plazo", value: `${shortDay(target.startsOn)} al ${shortDay(target.dueOn)}` },
                { label: "Responsable", value: target.responsible ?? "Sin responsable" },
                ...(target.disaggregation ? [{ label: "Se mira por", value: target.disaggregation }] : []),
              ]}
            />
          </Section>
        }
      />
    </PanelFrame>
  );
}

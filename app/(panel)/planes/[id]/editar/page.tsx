import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { getPlanWriting } from "@/lib/plans/editing/queries";
import { isUnwritten, sectionsSoFar } from "@/lib/plans/editing/rules";
import { editHref } from "@/lib/plans/rows/labels";
import { EditFrame } from "./_components/edit-frame";
import { onlyWritable } from "./_components/find-writable";

export const metadata: Metadata = { title: "Editar el plan" };

const DONE = {
  empezado: "El plan quedó empezado. Escriba cada sección; puede dejarlo y seguir después.",
  traido: "Se trajo lo que eligió del plan anterior. Revíselo: cambie lo que este año es distinto.",
  guardado: "Los cambios quedaron guardados.",
};

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function EditPlanPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const plan = onlyWritable(actor, isId(id) ? await getPlanWriting(actor, id) : null);
  const { hecho } = await readSearch(searchParams);
  return (
    <EditFrame
      {...{ actor, plan }}
      title={`Editar el ${plan.kind === "pat_rei" ? "PAT-REI" : "plan de trabajo"} ${plan.schoolYear}`}
      lead="Cada sección se escribe en su página. Varias personas pueden escribir a la vez; lo que guarda una no borra lo de otra."
    >
      <DoneNotice done={hecho} sentences={DONE} />
      {plan.earlier && isUnwritten(plan.touched) && (
        <div className="mb-8 max-w-140">
          <p>
            El plan está vacío. Puede empezar con lo que decía el de {plan.earlier.schoolYear} y cambiarlo.
          </p>
          <div className="mt-3">
            <ButtonLink href={`${editHref(plan.id)}/traer`}>
              Traer del plan de {plan.earlier.schoolYear}
            </ButtonLink>
          </div>
        </div>
      )}
      <Section title="Secciones">
        <RowList label="Secciones del plan">
          {sectionsSoFar(plan).map(({ section, status, done, at, by }) => (
            <Row
              key={section.key}
              title={section.title}
              href={editHref(plan.id, section.key)}
              aside={done}
              detail={
                <>
                  {section.guidance}
                  {at && (
                    <span className="block">{`Último cambio: ${dayAndTime(new Date(at))}${by ? `, ${by}` : ""}.`}</span>
                  )}
                </>
              }
              status={status && <Status kind={status.kind}>{status.text}</Status>}
            />
          ))}
        </RowList>
      </Section>
      <p className="mt-8">
        <Anchor href={`/planes/${plan.id}`}>Ver cómo se lee el plan</Anchor>
      </p>
    </EditFrame>
  );
}

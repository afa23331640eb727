import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { requireActor } from "@/lib/access/session";
import { assessmentHref, STATE_NOTES } from "@/lib/assessments/labels";
import { canLoadResults, isSchool, placesToLoad } from "@/lib/assessments/policy";
import { gradeText, partText, returnHref, returnStatus } from "@/lib/assessments/returns/labels";
import { isPending, partKey } from "@/lib/assessments/returns/rules";
import { sheetFileHref } from "@/lib/assessments/sheet/labels";
import { getSheet } from "@/lib/assessments/sheet/queries";
import { choosePart, itemSheets, resultColumns, sheetGroups } from "@/lib/assessments/sheet/rules";
import { sheetSchema } from "@/lib/assessments/sheet/schema";
import { today } from "@/lib/dates/dates";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams, withSearch } from "@/lib/forms/search-params";
import { AssessmentHeader } from "../_components/assessment-header";
import { partOptions } from "../_components/part-options";
import { uploadSentence } from "../_components/upload-sentence";
import { SheetColumns } from "./_components/sheet-columns";
import { SheetDownload } from "./_components/sheet-download";
import { SheetUpload } from "./_components/sheet-upload";

export const metadata: Metadata = { title: "Hoja del colegio" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function SheetPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const search = await readSearch(searchParams);
  const { lugar = placesToLoad(actor).find(isSchool), parte, devolucion } = sheetSchema.parse(search);
  if (!isId(id) || !lugar || !canLoadResults(actor, lugar)) notFound();
  const sheet = (await getSheet(actor, id, lugar, devolucion)) ?? notFound();
  const { assessment, school, services, sections, papers, returned } = sheet;
  const part = choosePart(services, parte ?? returned ?? undefined);
  const service = services.find((one) => one.id === part?.serviceId);
  const problem = uploadSentence(search.archivo);
  const label = `IE ${school.name}`;
  return (
    <PanelFrame actor={actor} current="assessments" at={actor.offices[0]?.ugelCode ?? "region"}>
      <AssessmentHeader
        {...{ actor, assessment }}
        tab="sheet"
        lead={
          assessment.state === "open"
            ? "Descargue la hoja, llénela en su computadora y súbala. Antes de guardar verá qué cambia."
            : STATE_NOTES[assessment.state]
        }
        trail={[{ href: withSearch(assessmentHref(id), { lugar }), label }, { label: "Hoja" }]}
        title={`Hoja de la ${label}`}
      />
      {problem && <Alert kind="late">{problem}</Alert>}
      {returned && isPending(returned.state) && service && (
        <Alert
          kind={returnStatus(returned, today()).kind}
          title={`Le devolvieron ${partText({ ...returned, levelName: service.levelName })}. ${returnStatus(returned, today()).text}.`}
          announce="none"
        >
          <p className="whitespace-pre-line break-words">{returned.reason}</p>
          <a href={returnHref(id, returned.id)}>Ver la conversación</a>
        </Alert>
      )}
      {assessment.state !== "open" ? (
        <EmptyState title="Ahora no recibe resultados">
          Las hojas se suben mientras la evaluación está abierta. Lo que ya se cargó sigue a la vista.
        </EmptyState>
      ) : !part || !service ? (
        <EmptyState title="Este colegio no tiene nada que subir">
          La evaluación no se toma en ninguno de los niveles de este colegio.
        </EmptyState>
      ) : (
        <>
          <FilterBar action={`${assessmentHref(id)}/hoja`} label="Elegir la parte" submit="Ver esa hoja">
            <input type="hidden" name="lugar" value={lugar} />
            {returned && <input type="hidden" name="devolucion" value={returned.id} />}
            <SelectField
              name="parte"
              label="De qué parte del colegio"
              defaultValue={partKey(part)}
              options={partOptions(
                services.flatMap((one) => {
                  const own = sections.filter(({ serviceId }) => serviceId === one.id);
                  const none = [{ grade: null, section: null, assessed: 0 }];
                  return (own.length > 0 ? own : none).map((of) => ({ ...of, ...one, serviceId: one.id }));
                }),
              )}
            />
          </FilterBar>
          <SheetDownload
            href={(preguntas) => sheetFileHref(id, { lugar, ...part, returnId: returned?.id }, preguntas)}
            itemSheets={itemSheets(papers, service.stage, part.grade)}
            groups={sheetGroups(service, sections, papers, part)}
          />
          <SheetColumns
            columns={resultColumns(papers, service.stage, part.grade)}
            itemSheets={itemSheets(papers, service.stage, part.grade)}
          />
          <Section title="Subir la hoja" aside={`${service.levelName}, ${gradeText(part)}`}>
            <SheetUpload assessmentId={id} place={lugar} part={part} returnId={returned?.id} />
          </Section>
        </>
      )}
    </PanelFrame>
  );
}

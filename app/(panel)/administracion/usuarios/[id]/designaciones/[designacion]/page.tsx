import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormDate, FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { roleLabel } from "@/lib/access/roles";
import { today } from "@/lib/dates/dates";
import { ACCEPT_ATTRIBUTE } from "@/lib/files/kinds";
import { uploadProblem } from "@/lib/files/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { endAppointmentAction } from "@/lib/people/actions";
import { canEndAppointment, isHeld } from "@/lib/people/policy";
import { findPerson } from "../../_components/find-person";
import { personCrumbs } from "../../_components/person-crumbs";

export const metadata: Metadata = { title: "Designación" };

type Props = { params: Promise<{ id: string; designacion: string }>; searchParams: SearchParams };

const LABELS = { endsOn: "Último día en el cargo", endReason: "Motivo" };

export default async function AppointmentPage({ params, searchParams }: Props) {
  const { actor, person } = await findPerson(params);
  const { designacion } = await params;
  const office = person.offices.find(({ id }) => id === designacion) ?? notFound();
  if (!isHeld(office, today()) || !canEndAppointment(actor, office)) notFound();
  const { archivo } = await readSearch(searchParams);
  const problem = uploadProblem(archivo);
  const back = `/administracion/usuarios/${person.id}`;
  const page = `${back}/designaciones/${office.id}`;
  const place = placeLabel({ kind: office.placeKind, code: office.placeCode, name: office.placeName });
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        breadcrumbs={personCrumbs(person, "Designación")}
        title={`${roleLabel(office.role)}, ${place}`}
        lead={person.name}
      />
      <Section title="Adjuntar el documento">
        {problem && <Alert kind="late">{problem}</Alert>}
        <p className="max-w-140 text-muted">
          La resolución o el documento que designa, en PDF o foto, de 10 MB como máximo.{" "}
          {office.documentFileId && (
            <>
              Ya hay uno: <a href={`/api/archivos/${office.documentFileId}`}>verlo</a>. El nuevo ocupará su
              lugar; el anterior se conserva.
            </>
          )}
        </p>
        <form
          action={`/api/designaciones/${office.id}/documento`}
          method="post"
          encType="multipart/form-data"
          className="mt-4 max-w-140"
        >
          <FileField name="archivo" label="Archivo" accept={ACCEPT_ATTRIBUTE} required />
          <div className="mt-5">
            <Button>Adjuntar el documento</Button>
          </div>
        </form>
      </Section>
      <Section title="Terminar la designación">
        <p className="mb-4 max-w-140 text-muted">
          El cargo queda en el historial. Lo que la persona hizo en él se conserva donde ocurrió.
        </p>
        <Form
          action={endAppointmentAction}
          values={{ appointmentId: office.id, version: String(office.version), endsOn: today() }}
          page={page}
          draft={office.id}
          labels={LABELS}
          submit="Terminar la designación"
          variant="danger"
          aside={<Anchor href={back}>Volver sin terminarla</Anchor>}
        >
          <FormHidden name="appointmentId" />
          <FormHidden name="version" />
          <FormDate name="endsOn" label={LABELS.endsOn} required />
          <FormTextArea name="reason" label={LABELS.endReason} rows={2} required />
        </Form>
      </Section>
    </PanelFrame>
  );
}

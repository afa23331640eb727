import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { CorrectionFields } from "@/components/schools/correction-fields";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { Disclosure } from "@/components/ui/disclosure";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { confirmCorrectionAction, declineCorrectionAction } from "@/lib/networks/corrections/actions";
import { CORRECTION_STATE_LABELS } from "@/lib/networks/corrections/labels";
import { canDecideCorrection } from "@/lib/networks/corrections/policy";
import { compareWith } from "@/lib/networks/corrections/rules";
import { getSchool } from "@/lib/networks/schools/queries";
import { findSchoolPlace } from "../../_components/school-place";

export const metadata: Metadata = { title: "Corrección" };

const KINDS = { pending: "due", confirmed: "done", declined: "later" } as const;

type Props = { params: Promise<{ codigo: string; id: string }> };

export default async function CorrectionPage({ params }: Props) {
  const actor = await requireActor();
  const { codigo, id } = await params;
  const found = (await getSchool(actor, codigo)) ?? notFound();
  const { school, corrections } = found;
  const correction = corrections.find((one) => one.id === id) ?? notFound();
  const { crumbs, ugelCode } = findSchoolPlace(found);
  const waits = correction.state === "pending";
  const decides = waits && canDecideCorrection(actor, correction.place);
  const fields = compareWith(correction, school);
  const back = `/colegios/${school.siteCode}`;
  const page = `${back}/correcciones/${id}`;
  const seen = { correctionId: id, version: String(correction.version) };
  return (
    <PanelFrame actor={actor} current="schools" at={ugelCode}>
      <PageHeader
        breadcrumbs={[...crumbs, { href: back, label: school.name }, { label: "Corrección" }]}
        tag={<Tag kind={KINDS[correction.state]}>{CORRECTION_STATE_LABELS[correction.state]}</Tag>}
        title={`Corrección de la IE ${school.name}`}
        lead={`Pedida por ${correction.asker} el ${dayAndTime(correction.createdAt)}.`}
      />
      {waits && fields.some(({ overtaken }) => overtaken) && (
        <Alert kind="due" title="Los datos cambiaron después de que se pidió" announce="none">
          El padrón u otra persona los cambió. Compare los tres textos antes de decidir: confirmar pone lo que
          se pide.
        </Alert>
      )}
      <Columns
        main={
          <Section title="Qué cambia" aside={fields.length}>
            <CorrectionFields fields={fields} waits={waits} />
          </Section>
        }
        aside={
          <Section title="El pedido">
            <DataList
              items={[
                { label: "De dónde sale el dato", value: correction.note ?? "Sin registrar" },
                ...(correction.decidedAt
                  ? [
                      {
                        label: CORRECTION_STATE_LABELS[correction.state],
                        value: `${correction.decider}, el ${dayAndTime(correction.decidedAt)}`,
                        detail: correction.decisionNote,
                      },
                    ]
                  : []),
              ]}
            />
          </Section>
        }
      />
      {decides && (
        <Section title="Decidir">
          <Form
            action={confirmCorrectionAction}
            values={{ ...seen, institutionVersion: String(school.version) }}
            page={page}
            draft={id}
            submit="Confirmar la corrección"
            aside={<Anchor href={`/ugel/${ugelCode}/correcciones`}>Ver todas las correcciones</Anchor>}
          >
            <FormHidden name="correctionId" />
            <FormHidden name="version" />
            <FormHidden name="institutionVersion" />
            <FormTextArea name="note" label="Nota para el colegio" rows={2} />
          </Form>
          <div className="mt-7">
            <Disclosure summary="No confirmarla">
              <Form
                action={declineCorrectionAction}
                values={seen}
                page={page}
                draft={id}
                submit="No confirmar la corrección"
                variant="danger"
              >
                <FormHidden name="correctionId" />
                <FormHidden name="version" />
                <FormTextArea
                  name="note"
                  label="Por qué no se confirma"
                  hint="El colegio lo lee en su página."
                  rows={2}
                  required
                />
              </Form>
            </Disclosure>
          </div>
        </Section>
      )}
    </PanelFrame>
  );
}

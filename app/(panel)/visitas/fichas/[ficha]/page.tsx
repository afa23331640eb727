import { Archive, CircleCheck, PencilLine } from "lucide";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button, ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { FormPreview } from "@/components/visits/form-preview";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startFormVersionAction } from "@/lib/visits/forms/actions";
import { draftHref, FORM_USES, formHref } from "@/lib/visits/forms/labels";
import type { Form } from "@/lib/visits/forms/queries";
import { formSearchSchema } from "@/lib/visits/forms/schema";
import { CONTRACT_LABELS, CONTRACT_READERS } from "@/lib/visits/labels";
import { ContractWords } from "../_components/contract-words";
import { formCrumbs } from "../_components/form-crumbs";
import { findForm } from "./_components/find-form";
import { Keeping } from "./_components/keeping";
import { Versions } from "./_components/versions";

export const metadata: Metadata = { title: "Ficha de visita" };

const DONE = {
  publicada: "La versión quedó publicada. Desde ahora las visitas se planifican con ella.",
  datos: "Quedó guardado.",
  retirada: "La ficha quedó retirada. Las visitas ya hechas o planificadas con ella siguen igual.",
  repuesta: "La ficha vuelve a estar en uso.",
};

const FormTag = ({ form }: { form: Form }) =>
  form.retiredAt ? (
    <Tag kind="later" icon={Archive}>
      Retirada
    </Tag>
  ) : (
    <Tag kind="done" icon={CircleCheck}>
      En uso
    </Tag>
  );

function DraftButton({ form }: { form: Form }) {
  if (form.retiredAt) return null;
  if (form.draft)
    return (
      <ButtonLink href={draftHref(form.id)} variant="primary" icon={PencilLine}>
        Seguir con el borrador
      </ButtonLink>
    );
  const fields = { formId: form.id, version: String(form.version) };
  return (
    <ActionForm
      action={startFormVersionAction}
      fields={fields}
      page={formHref(form.id)}
      className="max-sm:w-full"
    >
      <Button variant="primary" icon={PencilLine}>
        Crear una versión nueva
      </Button>
    </ActionForm>
  );
}

type Props = { params: Promise<{ ficha: string }>; searchParams: SearchParams };

export default async function FormPage({ params, searchParams }: Props) {
  const search = await readSearch(searchParams);
  const { version } = formSearchSchema.parse(search);
  const { actor, form, keeps } = await findForm(params, version);
  // One that was retired before it was ever published is read as its draft stood.
  const last = form.published[0] ?? (form.retiredAt ? form.draft : null);
  if (!last) redirect(draftHref(form.id));
  const shown = version ? form.published.find(({ number }) => number === version) : last;
  const content = shown?.content;
  if (!shown || !content) notFound();
  return (
    <PanelFrame actor={actor} current="visits" at={form.place.kind === "ugel" ? form.place.code : "region"}>
      <PageHeader
        breadcrumbs={formCrumbs(form)}
        tag={<FormTag form={form} />}
        title={form.name}
        lead={
          <>
            <p>{content.purpose}</p>
            <p className="mt-1">
              {CONTRACT_LABELS[form.contract]}: {CONTRACT_READERS[form.contract]}.
            </p>
          </>
        }
        actions={keeps && <DraftButton form={form} />}
      />
      <DoneNotice done={search.hecho} sentences={DONE} />
      {form.retiredAt && (
        <Alert kind="info" announce="none">
          Ya no se planifican visitas con ella. Motivo: {form.retiredReason}
        </Alert>
      )}
      {shown.id !== last.id && (
        <Alert kind="info" announce="none">
          Está leyendo la versión {shown.number}, con la que ya no se planifican visitas.{" "}
          <Anchor href={formHref(form.id)}>Ver la versión {last.number}</Anchor>
        </Alert>
      )}
      <Columns
        main={<FormPreview content={content} />}
        aside={
          <>
            <Section title="Quién lee lo que se anota">
              <ContractWords contract={form.contract} />
              <p className="mt-2 text-muted">{FORM_USES[form.kind]}.</p>
            </Section>
            <Section title="Versiones">
              {form.published.length > 0 ? (
                <Versions form={form} shown={shown.number} />
              ) : (
                <p className="text-muted">Nunca se publicó.</p>
              )}
            </Section>
            {keeps && <Keeping form={form} />}
          </>
        }
      />
    </PanelFrame>
  );
}

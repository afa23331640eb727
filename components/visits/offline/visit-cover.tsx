"use client";

import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button, ButtonLink } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Steps } from "@/components/ui/steps";
import { CONTRACT_LABELS, VISIT_KIND_LABELS } from "@/lib/visits/labels";
import { beginVisit, type KeptVisit } from "@/lib/visits/outbox/rules";
import type { PackedForm, PackedVisit } from "@/lib/visits/pack/rules";
import { writeKept } from "./device";
import { stepsOf } from "./steps";
import { useTitleFocus } from "./use-title-focus";
import { dayOn, hrefOf, placeOf, titleOf, whenOf } from "./words";

type VisitCoverProps = {
  visit: PackedVisit;
  form: PackedForm;
  kept: KeptVisit | null;
  personId: string;
};

/** Whom, where, when and what for, before a visit begins; and how far it went, once it did. */
export function VisitCover({ visit, form, kept, personId }: VisitCoverProps) {
  const [isRefused, setRefused] = useState(false);
  const now = Date.now();
  useTitleFocus(visit.id);
  const steps = kept ? stepsOf(kept, now) : [];
  const next = steps.find(({ isDone }) => !isDone) ?? steps.at(-1);
  const begin = async () => {
    try {
      await writeKept(beginVisit(personId, visit, form, Date.now()));
      location.hash = hrefOf(visit.id, "contrato");
    } catch {
      setRefused(true);
    }
  };
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: "#/", label: "Visitas sin señal" }, { label: titleOf(visit) }]}
        title={titleOf(visit)}
        lead={`${whenOf(visit, dayOn(now))}. ${placeOf(visit)}.`}
        actions={
          kept && next ? (
            <ButtonLink variant="primary" href={hrefOf(visit.id, next.key)}>
              Seguir con: {next.title}
            </ButtonLink>
          ) : (
            <Button type="button" variant="primary" onClick={() => void begin()}>
              Empezar la visita
            </Button>
          )
        }
      />
      {isRefused && (
        <Alert kind="late">
          Este teléfono no tiene espacio para guardar la visita. Libere espacio e intente otra vez.
        </Alert>
      )}
      {kept && (
        <Section title="Pasos">
          <Steps
            label="Pasos de la visita"
            direction="down"
            steps={steps.map(({ key, title, isDone }) => ({
              ...{ label: title, href: hrefOf(visit.id, key) },
              state: isDone ? "done" : key === next?.key ? "current" : "todo",
            }))}
          />
        </Section>
      )}
      <Section title="De qué se trata">
        <DataList
          layout="row"
          items={[
            { label: "A quién", value: `${visit.observedName}, ${visit.observedOffice}` },
            { label: "Tipo", value: VISIT_KIND_LABELS[visit.kind] },
            { label: "Qué se mirará", value: visit.focus ?? "Lo que pide la ficha" },
            { label: "Ficha", value: `${form.name}, versión ${form.number}` },
            { label: "Quién la leerá", value: CONTRACT_LABELS[visit.contract] },
            ...(visit.round ? [{ label: "Momento", value: visit.round }] : []),
            ...(visit.companion ? [{ label: "Acompaña", value: visit.companion }] : []),
          ]}
        />
      </Section>
    </>
  );
}

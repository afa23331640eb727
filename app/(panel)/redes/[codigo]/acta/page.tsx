import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { requireActor } from "@/lib/access/session";
import { longDay, today } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { uploadProblem } from "@/lib/files/labels";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import {
  INSTALLATION_DONE,
  INSTALLATION_STATE_LABELS,
  installationHref,
} from "@/lib/networks/installation/labels";
import { canDraftInstallation, canIssueInstallation } from "@/lib/networks/installation/policy";
import { getPreparedInstallation } from "@/lib/networks/installation/queries";
import { beforeIssuing } from "@/lib/networks/installation/rules";
import { placeLabel } from "@/lib/networks/labels";
import { DraftSection } from "./_components/draft-section";
import { installationCrumbs } from "./_components/installation-crumbs";
import { IssuedRecord, RecordFiles } from "./_components/issued-record";
import { StartForm } from "./_components/start-form";

export const metadata: Metadata = { title: "Acta de instalación" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

const STATE_KIND = { draft: "due", issued: "info", signed: "done" } as const;

export default async function InstallationPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { codigo } = await params;
  const { network, prepared, issued } = (await getPreparedInstallation(actor, codigo)) ?? notFound();
  const href = installationHref(network.code);
  const { hecho, archivo, borrador } = await readSearch(searchParams);
  const drafts = canDraftInstallation(actor, network.path) && !network.closedOn;
  const issues = canIssueInstallation(actor, network.path) && !network.closedOn;
  const problem = uploadProblem(archivo);
  const [last, ...earlier] = issued;
  const state = prepared?.draft.state ?? last?.state;
  const started =
    drafts && !prepared
      ? await startForm(
          actor,
          "draft-installation",
          { network: network.path, heldOn: today(), venue: "", expediente: "" },
          { key: network.code, fromDraft: Boolean(borrador) },
        )
      : null;
  const form = started && (
    <>
      <DraftOffer savedAt={started.draftSavedAt} page={href} name={`draft-installation:${network.code}`} />
      <StartForm values={started.values} page={href} draft={network.code} primary={!last} />
    </>
  );
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <PageHeader
        breadcrumbs={installationCrumbs(network)}
        tag={state && <Tag kind={STATE_KIND[state]}>{INSTALLATION_STATE_LABELS[state]}</Tag>}
        title="Acta de instalación"
        lead={placeLabel({ kind: "network", code: network.code, name: network.name })}
      />
      <DoneNotice done={hecho} sentences={INSTALLATION_DONE} />
      {problem && <Alert kind="late">{problem}</Alert>}
      {prepared && (
        <DraftSection
          {...{ ...prepared, href, drafts, issues }}
          checks={beforeIssuing(prepared.draft, prepared.facts, today())}
          preview={`/api/redes/${encodeURIComponent(network.code)}/acta`}
        />
      )}
      {!prepared && !last && (
        <Section title="Preparar el acta">
          {form && (
            <p className="mb-4 max-w-140 text-muted">
              Los cargos, los colegios y las firmas salen de los registros de la red ese día. El texto empieza
              con la plantilla de la región y se puede cambiar.
            </p>
          )}
          {form ?? (
            <EmptyState title="Esta red todavía no tiene acta de instalación">
              Aparecerá aquí cuando su coordinación o la UGEL la prepare.
            </EmptyState>
          )}
        </Section>
      )}
      {last && <IssuedRecord record={last} site={env().publicUrl} drafts={drafts} lead={!prepared} />}
      {earlier.length > 0 && (
        <Section title="Actas anteriores" aside={earlier.length}>
          {earlier.map((record) => (
            <div key={record.id} className="mt-5 first:mt-0">
              <h3>Instalación del {longDay(record.heldOn)}</h3>
              <p className="text-sm text-muted">Código {record.code}</p>
              <div className="mt-2">
                <RecordFiles record={record} />
              </div>
            </div>
          ))}
        </Section>
      )}
      {last && form && (
        <Section title="Otra instalación">
          <p className="max-w-140 text-muted">
            Si la red se instala otra vez, o si el acta emitida tiene un error, prepare una nueva. La anterior
            se conserva.
          </p>
          <Disclosure summary="Preparar una nueva acta" open={Boolean(borrador)}>
            {form}
          </Disclosure>
        </Section>
      )}
    </PanelFrame>
  );
}

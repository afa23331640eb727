import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormHidden } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { longDay, today } from "@/lib/dates/dates";
import { issueInstallationAction } from "@/lib/networks/installation/actions";
import { installationHref } from "@/lib/networks/installation/labels";
import { canIssueInstallation } from "@/lib/networks/installation/policy";
import { getPreparedInstallation } from "@/lib/networks/installation/queries";
import { beforeIssuing, installationPaper } from "@/lib/networks/installation/rules";
import { placeLabel } from "@/lib/networks/labels";
import { BeforeIssuing } from "../_components/before-issuing";
import { installationCrumbs } from "../_components/installation-crumbs";

export const metadata: Metadata = { title: "Emitir el acta de instalación" };

export default async function IssueInstallationPage({ params }: { params: Promise<{ codigo: string }> }) {
  const actor = await requireActor();
  const { network, prepared } = (await getPreparedInstallation(actor, (await params).codigo)) ?? notFound();
  if (!prepared || network.closedOn || !canIssueInstallation(actor, network.path)) notFound();
  const { draft, facts } = prepared;
  const href = installationHref(network.code);
  const checks = beforeIssuing(draft, facts, today());
  const ready = checks.blocking.length === 0;
  const preview = <a href={`/api/redes/${encodeURIComponent(network.code)}/acta`}>Ver el borrador (PDF)</a>;
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <PageHeader
        breadcrumbs={installationCrumbs(network, "Emitir")}
        title={ready ? "¿Emitir el acta de instalación?" : "Todavía no se puede emitir"}
        lead={placeLabel({ kind: "network", code: network.code, name: network.name })}
      />
      {(!ready || checks.advice.length > 0) && (
        <Section title="Antes de emitir">
          <BeforeIssuing {...checks} />
        </Section>
      )}
      {ready ? (
        <Section title="Lo que se emitirá">
          <p className="mb-3 max-w-140">
            Una vez emitida, el acta no cambia: queda con su código de verificación y cualquiera puede
            comprobarla. Si tuviera un error, se emite otra. {preview}
          </p>
          <DataList
            layout="row"
            items={[
              { label: "Fecha y lugar", value: `${longDay(draft.heldOn)}, en ${draft.venue}` },
              { label: "Colegios", value: String(facts.schools.length) },
              {
                label: "Firman",
                value: installationPaper(draft, facts).signatures.map(({ office, name }) => (
                  <span key={office} className="block">
                    {office}: {name ?? "Vacante"}
                  </span>
                )),
              },
            ]}
          />
          <div className="mt-6">
            <Form
              action={issueInstallationAction}
              values={{ recordId: draft.id, version: String(draft.version) }}
              page={`${href}/emitir`}
              draft={draft.id}
              submit="Emitir el acta"
              aside={<Anchor href={href}>Volver sin emitirla</Anchor>}
            >
              <FormHidden name="recordId" />
              <FormHidden name="version" />
            </Form>
          </div>
        </Section>
      ) : (
        <p className="mt-6">
          <Anchor href={href}>Volver al borrador</Anchor>
        </p>
      )}
    </PanelFrame>
  );
}

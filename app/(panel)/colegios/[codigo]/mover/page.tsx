import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DraftOffer } from "@/components/forms/draft-offer";
import { FormDate, FormHidden, FormSelect, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/access/session";
import { today } from "@/lib/dates/dates";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { startForm } from "@/lib/forms/start-form";
import { placeLabel } from "@/lib/networks/labels";
import { canMoveSchool } from "@/lib/networks/policy";
import { moveSchoolAction } from "@/lib/networks/schools/actions";
import { getSchool, listTargets } from "@/lib/networks/schools/queries";
import { findSchoolPlace } from "../_components/school-place";

export const metadata: Metadata = { title: "Mover de red" };

type Props = { params: Promise<{ codigo: string }>; searchParams: SearchParams };

export default async function MoveSchoolPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const found = (await getSchool(actor, (await params).codigo)) ?? notFound();
  const { school } = found;
  const { node, crumbs, ugelCode } = findSchoolPlace(found);
  if (!node || !canMoveSchool(actor, node.parentPath, node.parentPath)) notFound();
  const back = `/colegios/${school.siteCode}`;
  const page = `${back}/mover`;
  const { borrador } = await readSearch(searchParams);
  const { values, draftSavedAt } = await startForm(
    actor,
    "move-school",
    { institutionId: school.id, node: node.path, on: today() },
    { key: school.siteCode, fromDraft: Boolean(borrador) },
  );
  const targets = (await listTargets(actor, school.ugel.path)).filter(({ path }) => path !== node.parentPath);
  return (
    <PanelFrame actor={actor} current="networks" at={ugelCode}>
      <PageHeader
        breadcrumbs={[...crumbs, { href: back, label: school.name }, { label: "Mover de red" }]}
        title={`Mover IE ${school.name}`}
        lead="Sale de donde está el día que indique y entra ese día a donde va. Lo que ya se registró se conserva donde ocurrió."
      />
      <DraftOffer savedAt={draftSavedAt} page={page} name={`move-school:${school.siteCode}`} />
      <Form
        action={moveSchoolAction}
        values={values}
        page={page}
        draft={school.siteCode}
        submit="Mover el colegio"
        aside={<Anchor href={back}>Cancelar</Anchor>}
      >
        <FormHidden name="institutionId" />
        <FormHidden name="node" />
        <FormSelect
          name="to"
          label="A dónde va"
          placeholder="Elija una red"
          options={targets.map((target) => ({
            value: target.path,
            label:
              target.kind === "ugel" ? `Ninguna red: queda en la UGEL ${target.code}` : placeLabel(target),
          }))}
          required
        />
        <FormDate name="on" label="Desde qué día" required />
        <FormTextArea
          name="reason"
          label="Motivo"
          hint="Por ejemplo, la resolución que reorganiza las redes."
          rows={2}
          required
        />
      </Form>
    </PanelFrame>
  );
}

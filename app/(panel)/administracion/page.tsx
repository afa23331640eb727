import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { settingsOf } from "@/components/settings/setting-groups";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { regionOf } from "@/lib/access/place";
import { requireActor } from "@/lib/access/session";
import { canInvite } from "@/lib/people/policy";
import { getSettingsState } from "@/lib/settings/queries";

export const metadata: Metadata = { title: "Administración" };

export default async function AdministrationPage() {
  const actor = await requireActor();
  const [office] = actor.offices;
  if (!canInvite(actor) || !office) notFound();
  const standing = await getSettingsState(actor, regionOf(office.place));
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        title="Administración"
        lead="Lo que su cargo le permite administrar en los lugares a su cargo, y cómo está cada cosa."
      />
      {settingsOf(actor).map(({ title, settings }) => (
        <Section key={title} title={title}>
          <RowList label={title}>
            {settings.map(({ state, ...setting }) => (
              <Row key={setting.href} {...setting} status={state?.(standing)} />
            ))}
          </RowList>
        </Section>
      ))}
    </PanelFrame>
  );
}

import type { Metadata } from "next";
import { FormDate, FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { PageHeader } from "@/components/ui/page-header";
import { today } from "@/lib/dates/dates";
import { closeNetworkAction } from "@/lib/networks/actions";
import { findNetworkToChange } from "../_components/find-network";

export const metadata: Metadata = { title: "Cerrar la red" };

export default async function CloseNetworkPage({ params }: { params: Promise<{ codigo: string }> }) {
  const { actor, network, schools, href, label, breadcrumbs } = await findNetworkToChange(params, "Cerrar");
  return (
    <PanelFrame actor={actor} current="networks" at={network.ugelCode}>
      <PageHeader
        breadcrumbs={breadcrumbs}
        title={`Cerrar ${label}`}
        lead="Sus cargos terminan la víspera. Lo que ya se registró se conserva y se puede ver a la fecha."
      />
      {schools.length > 0 ? (
        <Alert kind="due" title={`La red todavía tiene ${schools.length} colegios`} announce="none">
          Muévalos a otra red antes de cerrarla. <Anchor href={href}>Ver los colegios de la red</Anchor>
        </Alert>
      ) : (
        <Form
          action={closeNetworkAction}
          values={{ network: network.path, version: String(network.version), on: today() }}
          page={`${href}/cerrar`}
          draft={network.code}
          submit="Cerrar la red"
          variant="danger"
          aside={<Anchor href={href}>Volver sin cerrarla</Anchor>}
        >
          <FormHidden name="network" />
          <FormHidden name="version" />
          <FormDate name="on" label="Desde qué día ya no existe" required />
          <FormTextArea
            name="reason"
            label="Motivo"
            hint="Por ejemplo, la resolución que la deja sin efecto."
            rows={2}
            required
          />
        </Form>
      )}
    </PanelFrame>
  );
}

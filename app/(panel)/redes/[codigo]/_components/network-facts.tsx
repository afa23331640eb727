import { DataList, type Datum } from "@/components/ui/data-list";
import { shortDay } from "@/lib/dates/dates";
import { fileSize } from "@/lib/files/labels";
import type { NetworkHub } from "@/lib/networks/hub/queries";
import { MODALITY_GROUP_LABELS, NETWORK_KIND_LABELS } from "@/lib/networks/labels";

const UNKNOWN = "Sin registrar";

type Network = NetworkHub["network"];

function resolutionOf({ resolutionNumber, resolutionDate, resolutionFile }: Network): Datum {
  const date = resolutionDate && `Del ${shortDay(resolutionDate)}.`;
  const file = resolutionFile && (
    <a href={`/api/archivos/${resolutionFile.id}`}>Ver el documento ({fileSize(resolutionFile.size)})</a>
  );
  return {
    label: "Resolución que la creó",
    value: resolutionNumber ?? UNKNOWN,
    detail: (date || file) && (
      <>
        {date} {file}
      </>
    ),
  };
}

function contactOf({ profile }: Network): Datum[] {
  const { contactEmail, contactPhone } = profile ?? {};
  const email = contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>;
  if (!contactEmail && !contactPhone) return [{ label: "Contacto de la red", value: UNKNOWN }];
  return [{ label: "Contacto de la red", value: email ?? contactPhone, detail: email && contactPhone }];
}

/** What a network is: its kind, its resolution, since when, where and how to reach it. */
export function NetworkFacts({ network }: { network: Network }) {
  const names = network.formerNames.map(({ name, until }) => `${name}, hasta el ${shortDay(until)}`);
  return (
    <>
      {network.profile?.description && <p className="mb-3">{network.profile.description}</p>}
      <DataList
        items={[
          {
            label: "Tipo y modalidad",
            value: NETWORK_KIND_LABELS[network.networkKind],
            detail: MODALITY_GROUP_LABELS[network.modalityGroup],
          },
          resolutionOf(network),
          { label: "Desde", value: shortDay(network.openedOn) },
          { label: "Distritos que atiende", value: network.districts.join(", ") || UNKNOWN },
          ...(names.length > 0 ? [{ label: "Antes se llamó", value: names.join(". ") }] : []),
          ...contactOf(network),
        ]}
      />
    </>
  );
}

import { Anchor } from "@/components/ui/anchor";
import { Status } from "@/components/ui/status";
import type { NetworkHub } from "@/lib/networks/hub/queries";
import { placeHref } from "@/lib/networks/labels";

type NucleusProps = { hub: Pick<NetworkHub, "network" | "schools">; describeHref?: string };

/** The school that hosts the núcleo, if it still stands in the network. */
export const hostOf = ({ network, schools }: NucleusProps["hub"]) =>
  schools.find(({ institutionId }) => institutionId === network.profile?.hubInstitutionId);

/** The núcleo pedagógico: its name and its school, or what is missing. */
export function Nucleus({ hub, describeHref }: NucleusProps) {
  const host = hostOf(hub);
  const { profile } = hub.network;
  if (host) {
    return (
      <>
        {profile?.hubName && <p className="font-semibold">{profile.hubName}</p>}
        <p>
          En <Anchor href={placeHref({ kind: "school", code: host.siteCode })}>IE {host.name}</Anchor>
        </p>
        {host.district && <p className="text-sm text-muted">{host.district}</p>}
      </>
    );
  }
  const choose = describeHref && <Anchor href={describeHref}>Elegir el colegio que lo acoge</Anchor>;
  if (profile?.hubInstitutionId) {
    return (
      <>
        <p>
          <Status kind="late">Hay que elegirlo otra vez</Status>
        </p>
        <p className="text-sm text-muted">El colegio que lo acogía ya no está en la red. {choose}</p>
      </>
    );
  }
  return <p className="text-muted">Todavía no se eligió qué colegio lo acoge. {choose}</p>;
}

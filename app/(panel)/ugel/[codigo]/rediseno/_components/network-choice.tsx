import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { EmptyState } from "@/components/ui/empty-state";
import { Fieldset } from "@/components/ui/fieldset";
import { Section } from "@/components/ui/section";
import { placeLabel } from "@/lib/networks/labels";
import type { Arrangement } from "@/lib/networks/redesign/queries";

type NetworkChoiceProps = Pick<Arrangement, "networks" | "schools"> & {
  chosen: string[];
  ticked: string[];
  page: string;
};

/** Which networks are tried: two or more, by boxes. */
export function NetworkChoice({ networks, schools, chosen, ticked, page }: NetworkChoiceProps) {
  if (networks.length < 2) {
    return (
      <EmptyState title="Hacen falta dos redes">Cree otra red para poder llevar colegios a ella.</EmptyState>
    );
  }
  if (chosen.length > 0) {
    return (
      <p className="text-sm">
        Se prueban {chosen.map((code) => `REI ${code}`).join(", ")}.{" "}
        <Anchor href={page}>Escoger otras</Anchor>
      </p>
    );
  }
  return (
    <Section title="Qué redes se prueban" aside={networks.length}>
      <form action={page}>
        <Fieldset legend="Escoja dos o más">
          <div className="grid gap-x-8 sm:grid-cols-2 *:mt-0">
            {networks.map((network) => {
              const size = schools.filter((school) => school.network === network.code).length;
              return (
                <CheckboxField
                  key={network.code}
                  name={network.code}
                  value="si"
                  defaultChecked={ticked.includes(network.code)}
                  label={`${placeLabel({ ...network, kind: "network" })}, ${size} ${size === 1 ? "colegio" : "colegios"}`}
                />
              );
            })}
          </div>
        </Fieldset>
        <div className="mt-5">
          <Button variant="primary">Ver sus colegios</Button>
        </div>
      </form>
    </Section>
  );
}

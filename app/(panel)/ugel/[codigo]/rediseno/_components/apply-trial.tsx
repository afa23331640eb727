import { FormDate, FormHidden, FormTextArea } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import { redesignNetworksAction } from "@/lib/networks/redesign/actions";
import type { Arrangement } from "@/lib/networks/redesign/queries";
import { destinationOf } from "@/lib/networks/redesign/rules";

type ApplyTrialProps = {
  ugel: PlacePath;
  page: string;
  moved: Arrangement["schools"];
  networks: Arrangement["networks"];
  destinations: ReadonlyMap<string, string>;
};

const HIDDEN = ["institutionId", "node", "to"];

/** The changes of a trial, and the form that makes them on a day. */
export function ApplyTrial({ ugel, page, moved, networks, destinations }: ApplyTrialProps) {
  const pathOf = new Map(networks.map(({ code, path }) => [code, path]));
  const moves = moved.map((school) => ({
    institutionId: school.institutionId,
    node: school.node,
    to: pathOf.get(destinationOf(school, destinations)) ?? "",
  }));
  return (
    <Section
      title="Aplicar los cambios"
      aside={moved.length === 1 ? "1 colegio" : `${moved.length} colegios`}
    >
      <RowList label="Colegios que cambian de red">
        {moved.map((school) => (
          <Row
            key={school.siteCode}
            href={`/colegios/${school.siteCode}`}
            title={`IE ${school.name}`}
            detail={`De la REI ${school.network} a la REI ${destinationOf(school, destinations)}.`}
          />
        ))}
      </RowList>
      <div className="mt-6">
        <Form
          action={redesignNetworksAction}
          values={{ ugel, on: today(), moves }}
          page={page}
          submit={moved.length === 1 ? "Mover el colegio" : `Mover los ${moved.length} colegios`}
        >
          <FormHidden name="ugel" />
          {moves.flatMap(({ institutionId }, i) =>
            HIDDEN.map((name) => (
              <FormHidden key={`${institutionId} ${name}`} name={`moves[${i}].${name}`} />
            )),
          )}
          <FormDate name="on" label="Desde qué día" required />
          <FormTextArea name="reason" label="Resolución o motivo" rows={2} required />
        </Form>
      </div>
    </Section>
  );
}

import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { Row, RowList } from "@/components/ui/row-list";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { isAtOrBelow } from "@/lib/access/place";
import { withSearch } from "@/lib/forms/search-params";
import { placeLabel } from "@/lib/networks/labels";
import { NEW_VISIT_PAGE } from "@/lib/visits/list/labels";
import type { listPlacesToPlan } from "@/lib/visits/planning/starting/queries";

type Places = Awaited<ReturnType<typeof listPlacesToPlan>>;

/** Where the visit is made: first the network, then the school, or the network itself. */
export function PlaceChoice({ networks, at, schools }: Places) {
  const ugels = networks.filter(({ kind }) => kind === "ugel");
  const alone = networks.filter(
    ({ kind, path }) => kind === "network" && !ugels.some((ugel) => isAtOrBelow(path, ugel.path)),
  );
  const option = (place: (typeof networks)[number]) => ({ value: place.path, label: placeLabel(place) });
  const groups = ugels.map((ugel) => ({
    label: placeLabel(ugel),
    options: [
      ...networks.filter(({ kind, path }) => kind === "network" && isAtOrBelow(path, ugel.path)).map(option),
      { value: ugel.path, label: `Colegios de la ${placeLabel(ugel)} sin red` },
    ],
  }));
  return (
    <>
      {networks.length > 1 && (
        <FilterBar action={NEW_VISIT_PAGE} label="Elegir la red" submit="Ver sus colegios">
          <SelectField
            name="red"
            label="Red"
            placeholder="Elija una red"
            defaultValue={at?.path}
            options={[...alone.map(option), ...groups]}
          />
        </FilterBar>
      )}
      {at && (
        <Section title={`Colegios de ${placeLabel(at)}`} aside={schools.length}>
          {schools.length === 0 && at.kind === "ugel" && (
            <EmptyState title="Todos sus colegios están en una red">
              Elija arriba la red del colegio.
            </EmptyState>
          )}
          <RowList label="Lugares de la visita">
            {at.kind === "network" && (
              <Row
                href={withSearch(NEW_VISIT_PAGE, { lugar: at.path })}
                title={placeLabel(at)}
                detail="Para visitar a quien coordina la red o sirve en ella."
              />
            )}
            {schools.map((school) => (
              <Row
                key={school.path}
                href={withSearch(NEW_VISIT_PAGE, { lugar: school.path })}
                title={placeLabel(school)}
              />
            ))}
          </RowList>
        </Section>
      )}
    </>
  );
}

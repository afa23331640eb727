import { DraftOffer } from "@/components/forms/draft-offer";
import {
  FormCheckbox,
  FormDate,
  FormHidden,
  FormRadios,
  FormSelect,
  FormText,
  FormTextArea,
} from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { Anchor } from "@/components/ui/anchor";
import { EmptyState } from "@/components/ui/empty-state";
import { Fieldset } from "@/components/ui/fieldset";
import { FilterBar } from "@/components/ui/filter-bar";
import { TextField } from "@/components/ui/text-field";
import { fullName } from "@/lib/access/find-actor";
import { roleLabel } from "@/lib/access/roles";
import { withSearch } from "@/lib/forms/search-params";
import { placeShortLabel } from "@/lib/networks/labels";
import { replaceOfficerAction } from "@/lib/people/succession/actions";
import { type Candidate, MOST_FOUND } from "@/lib/people/succession/queries";
import { ContactFields } from "../contact-fields";
import type { FoundOffice } from "./find-office";

const LABELS = { endsOn: "Último día en el cargo", reason: "Motivo" };

const officesText = ({ offices }: Candidate) =>
  offices
    .slice(0, 3)
    .map(
      ({ role, placeKind: kind, placeCode: code, placeName: name }) =>
        `${roleLabel(role)}, ${placeShortLabel({ kind, code, name })}`,
    )
    .join("; ") || "Sin cargo vigente";

function Leaving({ leaving }: Pick<FoundOffice, "leaving">) {
  if (!leaving) return null;
  return (
    <Fieldset legend={`Deja el cargo: ${fullName(leaving)}`}>
      <FormHidden name="appointmentId" />
      <FormHidden name="version" />
      <FormDate name="endsOn" label={LABELS.endsOn} required />
      <FormTextArea
        name="reason"
        label={LABELS.reason}
        hint="Por ejemplo: pasó a dirigir otra institución."
        rows={2}
        required
      />
    </Fieldset>
  );
}

function SuccessionForm({ found, candidates }: { found: FoundOffice; candidates: Candidate[] }) {
  const { form, leaving, office, search, href } = found;
  if (!form) return null;
  const { schools } = office.place;
  return (
    <>
      <DraftOffer savedAt={form.draftSavedAt} page={form.page} name={`replace-officer:${form.key}`} />
      <Form
        action={replaceOfficerAction}
        values={form.values}
        page={form.page}
        draft={form.key}
        labels={LABELS}
        submit={leaving ? "Registrar el reemplazo" : "Registrar el cargo"}
        aside={<Anchor href={href}>Cancelar</Anchor>}
      >
        {["place", "role", "leaves", "who"].map((name) => (
          <FormHidden key={name} name={name} />
        ))}
        {search.quien ? (
          <ContactFields />
        ) : (
          <FormRadios
            name="personId"
            label="Asume el cargo"
            hint={
              candidates.length > MOST_FOUND
                ? `Se muestran ${MOST_FOUND}. Si no está, busque con más palabras.`
                : undefined
            }
            options={candidates.slice(0, MOST_FOUND).map((person) => ({
              value: person.id,
              label: fullName(person),
              hint: officesText(person),
            }))}
            required
          />
        )}
        <Leaving leaving={leaving} />
        <Fieldset legend="El cargo">
          <FormDate name="startsOn" label="Primer día en el cargo" required />
          {schools.length > 0 && (
            <FormSelect
              name="institutionId"
              label="Colegio donde trabaja"
              hint="Si es de uno de los colegios de la red."
              placeholder="Ninguno de la red"
              options={schools.map(({ id, name }) => ({ value: id, label: `IE ${name}` }))}
            />
          )}
          <FormText
            name="document"
            label="Resolución o documento"
            hint="Por ejemplo: RD 0123-2026. El archivo se adjunta después."
          />
        </Fieldset>
        {search.quien && <FormCheckbox name="sendNow" value="si" label="Enviar la invitación ahora" />}
      </Form>
    </>
  );
}

/** Who takes the office: somebody found by name, or somebody new; then the days and the reason. */
export function WhoComes({ found }: { found: FoundOffice }) {
  const { search, href, office, actor, leaving } = found;
  const { q, quien, reemplaza, anadir } = search;
  const about = { reemplaza, anadir };
  const candidates = office.found.filter(({ id }) => id !== actor.personId && id !== leaving?.personId);
  const asNew = withSearch(href, { ...about, quien: "nueva" });
  return (
    <>
      <FilterBar action={href} label="Buscar a quien asume el cargo" submit="Buscar">
        <TextField name="q" type="search" label="Nombres o apellidos" defaultValue={quien ? undefined : q} />
        {reemplaza && <input type="hidden" name="reemplaza" value={reemplaza} />}
        {anadir && <input type="hidden" name="anadir" value={anadir} />}
      </FilterBar>
      {!quien && (
        <p className="mb-5">
          ¿Todavía no está en Ayni? <Anchor href={asNew}>Registrar a una persona nueva</Anchor>
        </p>
      )}
      {q && !quien && candidates.length === 0 ? (
        <EmptyState title={`Nadie se llama «${q}»`}>
          Pruebe con menos palabras, o <Anchor href={asNew}>registre a una persona nueva</Anchor>.
        </EmptyState>
      ) : (
        <SuccessionForm found={found} candidates={candidates} />
      )}
    </>
  );
}

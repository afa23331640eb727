"use client";

import { FormCheckbox, FormHidden, FormSelect, FormText, FormTextArea } from "@/components/forms/fields";
import { FormRows } from "@/components/forms/form-rows";
import { checkWeights, indicatorDirections, planChecks, planParts } from "@/db/values";
import { DIRECTION_LABELS } from "@/lib/plans/labels";
import { CHECK_LABELS, CHECK_WEIGHT_LABELS, PART_LABELS } from "@/lib/plans/templates/labels";
import type { TemplatePiece } from "@/lib/plans/templates/schema";

const options = <K extends string>(values: readonly K[], labels: Record<K, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

const Sections = () => (
  <FormRows list="sections" noun="la sección" most={30} add="Agregar una sección">
    {(row) => (
      <>
        <FormHidden name={`${row}.key`} />
        <div className="flex flex-wrap items-end gap-x-3 gap-y-3 *:mt-0">
          <div className="w-20">
            <FormText name={`${row}.order`} label="Orden" inputMode="numeric" required />
          </div>
          <div className="min-w-60 flex-1">
            <FormText name={`${row}.title`} label="Título" required />
          </div>
        </div>
        <FormSelect
          name={`${row}.part`}
          label="Contenido"
          placeholder="Elija qué contiene"
          options={options(planParts, PART_LABELS)}
          required
        />
        <FormTextArea name={`${row}.guidance`} label="Qué escribir, para quien la llena" rows={2} />
        <FormCheckbox name={`${row}.mandatory`} label="Es obligatoria" />
      </>
    )}
  </FormRows>
);

const Areas = () => (
  <FormRows list="areas" noun="el ámbito" most={12} add="Agregar un ámbito">
    {(row) => (
      <>
        <FormHidden name={`${row}.key`} />
        <FormText name={`${row}.label`} label="Nombre" required />
        <FormCheckbox name={`${row}.mandatory`} label="Es obligatorio: cada plan tiene un objetivo en él" />
      </>
    )}
  </FormRows>
);

const Commitments = () => (
  <FormRows list="commitments" noun="el compromiso" most={20} add="Agregar un compromiso">
    {(row) => (
      <div className="flex flex-wrap items-end gap-x-3 gap-y-3 *:mt-0">
        <div className="w-24">
          <FormText name={`${row}.number`} label="Número" inputMode="numeric" required />
        </div>
        <div className="min-w-60 flex-1">
          <FormText name={`${row}.name`} label="Nombre" required />
        </div>
      </div>
    )}
  </FormRows>
);

const Indicators = () => (
  <FormRows list="indicators" noun="el indicador" most={60} add="Agregar un indicador">
    {(row) => (
      <>
        <FormHidden name={`${row}.key`} />
        <FormText name={`${row}.name`} label="Nombre" required />
        <FormText name={`${row}.unit`} label="Unidad" hint="Por ejemplo: %, colegios, sesiones." required />
        <FormSelect
          name={`${row}.direction`}
          label="Hacia dónde debe ir"
          placeholder="Elija una"
          options={options(indicatorDirections, DIRECTION_LABELS)}
          required
        />
      </>
    )}
  </FormRows>
);

const Checks = () => (
  <>
    {planChecks.map((check) => (
      <FormSelect
        key={check}
        name={`checks.${check}`}
        label={CHECK_LABELS[check]}
        options={options(checkWeights, CHECK_WEIGHT_LABELS)}
        required
      />
    ))}
    <FormText
      name="mostPerMonth"
      label="Desde cuántas actividades un mes está recargado"
      inputMode="numeric"
      width="xs"
      required
    />
  </>
);

const FIELDS: Record<TemplatePiece, () => React.ReactNode> = {
  secciones: Sections,
  ambitos: Areas,
  compromisos: Commitments,
  indicadores: Indicators,
  revision: Checks,
};

const HIDDEN = ["region", "kind", "schoolYear", "version", "piece"];

/** The fields of a piece of what plans have. */
export function PieceFields({ piece }: { piece: TemplatePiece }) {
  const Fields = FIELDS[piece];
  return (
    <>
      {HIDDEN.map((name) => (
        <FormHidden key={name} name={name} />
      ))}
      <Fields />
    </>
  );
}

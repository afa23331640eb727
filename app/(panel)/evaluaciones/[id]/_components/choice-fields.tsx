import { SelectField } from "@/components/ui/select-field";
import { type Area, type Modality, modalities } from "@/db/values";
import { AREA_LABELS, ordinal } from "@/lib/assessments/labels";
import { MODALITY_LABELS } from "@/lib/networks/labels";

/** The areas that some paper asks, or all of them. */
export function AreaField({
  papers,
  chosen,
}: {
  papers: readonly { area: Area }[];
  chosen: Area | undefined;
}) {
  const areas = [...new Set(papers.map(({ area }) => area))];
  return (
    <SelectField
      name="area"
      label="Área"
      placeholder="Todas"
      defaultValue={chosen}
      options={areas.map((value) => ({ value, label: AREA_LABELS[value] }))}
    />
  );
}

type GradeFieldProps = { figures: readonly { grade: number | null }[]; chosen: number | undefined };

/** The grades of which there is some figure, or all of them. */
export function GradeField({ figures, chosen }: GradeFieldProps) {
  const grades = [...new Set(figures.flatMap(({ grade }) => grade ?? []))].sort((a, b) => a - b);
  return (
    <SelectField
      name="grado"
      label="Grado"
      placeholder="Todos"
      defaultValue={chosen === undefined ? undefined : String(chosen)}
      options={grades.map((grade) => ({ value: String(grade), label: ordinal(grade) }))}
    />
  );
}

export function ModalityField({ chosen }: { chosen: Modality | undefined }) {
  return (
    <SelectField
      name="modalidad"
      label="Modalidad"
      placeholder="Todas"
      defaultValue={chosen}
      options={modalities.map((value) => ({ value, label: MODALITY_LABELS[value] }))}
    />
  );
}

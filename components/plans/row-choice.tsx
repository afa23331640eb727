import { FormRadios, FormSelect } from "@/components/forms/fields";
import type { PlanTemplate } from "@/db/values";
import { byArea } from "./row-choices";

type RowChoiceProps = {
  name: string;
  label: string;
  rows: { id: string; area: string; statement: string }[];
  areas: PlanTemplate["areas"];
  required?: boolean;
};

/** More than these are too many to be read one by one. */
const MOST_READ = 15;

/** A problem or an objective of the plan, chosen by its whole sentence. */
export function RowChoice({ name, label, rows, areas, required }: RowChoiceProps) {
  const groups = byArea(rows, areas);
  if (rows.length === 0 || rows.length > MOST_READ)
    return (
      <FormSelect
        {...{ name, label, required }}
        placeholder={required ? "Elija uno" : "Ninguno"}
        options={groups}
        width="full"
      />
    );
  const options = groups.flatMap((group) => group.options.map((one) => ({ ...one, hint: group.label })));
  return (
    <FormRadios
      {...{ name, label, required }}
      options={required ? options : [{ value: "", label: "Ninguno" }, ...options]}
    />
  );
}

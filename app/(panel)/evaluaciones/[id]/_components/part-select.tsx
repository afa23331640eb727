import { FormSelect } from "@/components/forms/fields";
import type { LoadedPart } from "@/lib/assessments/returns/queries";
import { partOptions } from "./part-options";

/** A service of the school, one of its grades or one of its sections: only what is loaded. */
export function PartSelect({ label, parts }: { label: string; parts: LoadedPart[] }) {
  return <FormSelect name="part" label={label} placeholder="Elija" options={partOptions(parts)} required />;
}

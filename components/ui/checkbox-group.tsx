import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group";

/** Several answers under one name. */
export function CheckboxGroup({
  defaultValue = [],
  ...group
}: ChoiceGroupProps & { defaultValue?: string[] }) {
  return <ChoiceGroup {...group} type="checkbox" chosen={defaultValue} />;
}

"use client";

import type { ComponentProps } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { PasswordField } from "@/components/ui/password-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useField, useTicked } from "./form-context";

/** The fields of `components/ui`, tied to the form around them: its texts and its errors. */

type Tied<P> = Omit<P, "defaultValue" | "defaultChecked" | "error">;

export function FormText(props: Tied<ComponentProps<typeof TextField>>) {
  const { value, error } = useField(props.name);
  return <TextField {...props} defaultValue={value} error={error} />;
}

export function FormTextArea(props: Tied<ComponentProps<typeof TextArea>>) {
  const { value, error } = useField(props.name);
  return <TextArea {...props} defaultValue={value} error={error} />;
}

export function FormDate(props: Tied<ComponentProps<typeof DateField>>) {
  const { value, error } = useField(props.name);
  return <DateField {...props} defaultValue={value} error={error} />;
}

export function FormSelect(props: Tied<ComponentProps<typeof SelectField>>) {
  const { value, error } = useField(props.name);
  return <SelectField {...props} defaultValue={value} error={error} />;
}

export function FormRadios(props: Tied<ComponentProps<typeof RadioGroup>>) {
  const { value, error } = useField(props.name);
  return <RadioGroup {...props} defaultValue={value} error={error} />;
}

export function FormCheckbox(props: Tied<ComponentProps<typeof CheckboxField>>) {
  const { value, error } = useField(props.name);
  return <CheckboxField {...props} defaultChecked={value !== undefined} error={error} />;
}

export function FormChecks(props: Tied<ComponentProps<typeof CheckboxGroup>>) {
  const { ticked, error } = useTicked(props.name);
  return <CheckboxGroup {...props} indexed defaultValue={ticked} error={error} />;
}

/** Never given back: it shows what is wrong and nothing else. */
export function FormPassword(props: Tied<ComponentProps<typeof PasswordField>>) {
  const { error } = useField(props.name);
  return <PasswordField {...props} error={error} />;
}

/** What the person does not see: ids and the version. The version follows the answer of a stale save. */
export function FormHidden({ name }: { name: string }) {
  const { value } = useField(name);
  return <input type="hidden" name={name} value={value ?? ""} />;
}

import { TriangleAlert } from "lucide";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldWidth = "xs" | "sm" | "md" | "full";

export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string[];
  required?: boolean;
  disabled?: boolean;
  autoComplete?: string;
  width?: FieldWidth;
};

const WIDTHS: Record<FieldWidth, string> = {
  xs: "max-w-35",
  sm: "max-w-48",
  md: "max-w-140",
  full: "",
};

/** `agreements[0].text` → `campo-agreements-0-text`. */
export function fieldId(name: string): string {
  return `campo-${name.replace(/\W+/g, "-")}`;
}

/** What a control must carry to be tied to its hint and its error. */
export function controlProps({ name, hint, error, required, disabled, autoComplete }: FieldProps) {
  const id = fieldId(name);
  const invalid = Boolean(error?.length);
  const describedBy = [hint && `${id}-ayuda`, invalid && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    required,
    disabled,
    autoComplete,
    "aria-invalid": invalid || undefined,
    "aria-describedby": describedBy || undefined,
  };
}

export function Optional() {
  return <span className="optional-mark font-normal text-muted"> (opcional)</span>;
}

export function FieldHint({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p id={`${fieldId(name)}-ayuda`} className="text-sm text-muted">
      {children}
    </p>
  );
}

export function FieldError({ name, messages = [] }: { name: string; messages?: string[] }) {
  if (messages.length === 0) return null;
  return (
    <p id={`${fieldId(name)}-error`} className="flex items-start gap-2 py-0.5 font-semibold text-error">
      <Icon of={TriangleAlert} className="mt-0.5" />
      <span>
        {messages.map((message) => (
          <span key={message} className="block">
            {message}
          </span>
        ))}
      </span>
    </p>
  );
}

/** The 4 px thread at the left of whatever is wrong. */
export function fieldFrame(error: string[] | undefined): string {
  return `mt-5 first:mt-0 min-w-0 ${error?.length ? "border-l-4 border-error pl-3.5" : ""}`;
}

/** Label above, hint under it, the error between hint and control. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, label, hint, error, required, width = "md" } = field;
  return (
    <div className={fieldFrame(error)}>
      <label htmlFor={fieldId(name)} className="block font-semibold">
        {label}
        {!required && <Optional />}
      </label>
      {hint && <FieldHint name={name}>{hint}</FieldHint>}
      <FieldError name={name} messages={error} />
      <div className={`mt-1 ${WIDTHS[width]}`}>{children}</div>
    </div>
  );
}

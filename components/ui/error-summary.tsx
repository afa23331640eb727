import { TriangleAlert } from "lucide";
import { fieldId } from "./field";
import { Icon } from "./icon";

export type FormError = { name: string; label?: string; message: string };

const count = (n: number) => `Falta corregir ${n} ${n === 1 ? "dato" : "datos"}`;

/** On top of the form; each line leads to its field. Nothing when there is nothing to correct. */
export function ErrorSummary({ errors, title }: { errors: FormError[]; title?: string }) {
  if (errors.length === 0) return null;
  return (
    <div
      role="alert"
      id="errores"
      tabIndex={-1}
      className="mb-5 rounded-field border-2 border-error px-4 py-3.5 text-error"
    >
      <h2 className="flex items-center gap-2 text-h3">
        <Icon of={TriangleAlert} />
        {title ?? count(errors.length)}
      </h2>
      <ul className="mt-1">
        {errors.map(({ name, label, message }) => (
          <li key={name + message} className="py-0.5">
            <a href={`#${fieldId(name)}`} className="font-semibold text-error">
              {label ? `${label}: ${message}` : message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

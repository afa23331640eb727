import { ActionForm } from "@/components/forms/action-form";
import { Section } from "@/components/ui/section";
import type { Role } from "@/db/values";
import { signInAsPersonaAction } from "@/lib/access/actions";

type PersonasProps = { personas: { role: Role; label: string; name: string }[]; back: string };

/** The demo's invented people, one per role. A real installation has none. */
export function Personas({ personas, back }: PersonasProps) {
  return (
    <Section title="Probar la demostración">
      <p className="text-muted">Entre como una de estas personas inventadas. No se pide contraseña.</p>
      <ActionForm action={signInAsPersonaAction} fields={{ back }} className="mt-2">
        <ul>
          {personas.map(({ role, label, name }) => (
            <li key={role} className="border-b border-base-300">
              <button
                type="submit"
                name="role"
                value={role}
                className="block min-h-11 w-full cursor-pointer py-2 text-left hover:bg-base-200"
              >
                <span className="block font-semibold text-primary underline decoration-1 underline-offset-[0.22em]">
                  {label}
                </span>
                <span className="block text-sm text-muted">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      </ActionForm>
    </Section>
  );
}

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** Where the code of a paper is typed. */
export function CodeForm({ typed = "", problem }: { typed?: string; problem?: string }) {
  return (
    <form action="/verificar" method="get" className="max-w-140">
      <TextField
        name="codigo"
        label="Código de verificación"
        hint="Está al pie de cada página del documento, como K7QP-3MXA-9TRD. No importan las mayúsculas ni los guiones."
        defaultValue={typed}
        error={problem ? [problem] : undefined}
        width="sm"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <div className="mt-5">
        <Button variant="primary">Comprobar</Button>
      </div>
    </form>
  );
}

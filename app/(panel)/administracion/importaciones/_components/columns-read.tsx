import { Disclosure } from "@/components/ui/disclosure";
import type { ImportKind } from "@/db/values";

type Guide = { needed: string; also: string; more: string; template: boolean };

const GUIDES: Record<ImportKind, Guide & { title: string }> = {
  padron: {
    title: "Qué se lee del padrón",
    needed: "COD_MOD, ANEXO, CODLOCAL, CEN_EDU, NIV_MOD, GESTION, CODGEO, CODOOII y ESTADO.",
    also: "Dirección, teléfono, correo, coordenadas, turno, dependencia y cuántos estudiantes, docentes y secciones hay.",
    more: "Entran los servicios públicos y activos. Lo que el archivo no trae se queda como está.",
    template: false,
  },
  networks: {
    title: "Qué se lee de una lista de redes",
    needed: "REI (su número, como REI 05-03 o REI 3, o su nombre) y el código de local o el código modular.",
    also: "UGEL, nombre de la REI, tipo (EB o ETP), grupo de modalidad, resolución y fecha de la resolución.",
    more: "Las redes que la lista no nombra se quedan como están. De las que nombra, los colegios que ya no están en la lista quedan sin red.",
    template: true,
  },
  officers: {
    title: "Qué se lee de una lista de cargos",
    needed:
      "Cargo, documento, nombres, apellidos y correo; y la REI, la UGEL o el código de local donde se da el cargo.",
    also: "Tipo de documento, celular, desde, hasta, documento de designación y el código de local del colegio donde trabaja.",
    more: "De los cargos y lugares que la lista nombra, terminan los de quienes ya no están en ella. Los demás se quedan como están.",
    template: true,
  },
  enrolment: {
    title: "Qué se lee de la matrícula por grado",
    needed: "Código modular, grado y matriculados.",
    also: "Anexo y sección: las secciones de un grado se suman.",
    more: "Vale para el año escolar del día que usted indica: son los programados de sus evaluaciones. Los servicios que la lista no nombra se quedan como están. Una lista que nombra a estudiantes no se recibe.",
    template: true,
  },
};

/** Which columns of each kind of file are read, and an empty list to fill in. */
export function ColumnsRead({ kinds }: { kinds: ImportKind[] }) {
  return (
    <div className="mt-7 max-w-140">
      {kinds.map((kind) => {
        const { title, needed, also, more, template } = GUIDES[kind];
        return (
          <Disclosure key={kind} summary={title}>
            <p>Hacen falta: {needed}</p>
            <p className="mt-2">También se leen: {also}</p>
            <p className="mt-2">El orden no importa, ni las tildes ni las mayúsculas. {more}</p>
            {template && (
              <p className="mt-2">
                <a href={`/api/importaciones/plantilla/${kind}`} download>
                  Descargar una plantilla vacía (CSV)
                </a>
              </p>
            )}
          </Disclosure>
        );
      })}
    </div>
  );
}

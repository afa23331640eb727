import { Download } from "lucide";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { Area } from "@/db/values";
import { AREA_LABELS } from "@/lib/assessments/labels";
import { gradeText } from "@/lib/assessments/returns/labels";
import type { ItemSheet, SheetGroup } from "@/lib/assessments/sheet/rules";

type SheetDownloadProps = {
  href: (items?: Area) => string;
  itemSheets: ItemSheet[];
  groups: SheetGroup[];
};

const rowsIn = (groups: SheetGroup[]) => groups.reduce((sum, { rows }) => sum + rows, 0);

/** The sheet to take along, and what it comes with. */
export function SheetDownload({ href, itemSheets, groups }: SheetDownloadProps) {
  const total = rowsIn(groups);
  return (
    <Section
      title="Descargar la hoja"
      aside={`${total.toLocaleString("es-PE")} ${total === 1 ? "fila" : "filas"}`}
    >
      <p className="max-w-140">
        Viene con el código modular, el anexo, el grado, la sección y un número por estudiante
        {groups.length > 1
          ? `, para ${groups.length} secciones o grados`
          : groups[0]
            ? `: ${gradeText(groups[0])}`
            : ""}
        . Si faltan filas, agréguelas copiando una; las que sobren, déjelas sin resultados.
      </p>
      <p className="mt-2 mb-4 max-w-140">
        Viene sin documentos y sin respuestas porque Ayni no los guarda: no sabe quién es cada estudiante, y
        no podría devolvérselos. Por eso hay que llenar otra vez a todos los estudiantes de esta parte, no
        solo a los que se corrigen.
      </p>
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        {itemSheets.map(({ area, items }) => (
          <a key={area} href={href(area)} download className={buttonClass("outline")}>
            <Icon of={Download} />
            {AREA_LABELS[area]}, {items} preguntas (Excel)
          </a>
        ))}
        <a href={href()} download className={buttonClass("outline")}>
          <Icon of={Download} />
          {itemSheets.length > 0 ? "Solo resultados, sin preguntas (Excel)" : "Descargar la hoja (Excel)"}
        </a>
      </div>
    </Section>
  );
}

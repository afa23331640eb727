import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { itemCount } from "@/lib/assessments/items/labels";
import { measuresScore } from "@/lib/assessments/items/rules";

type ScoreHintProps = {
  paper: { items: number; minMeasure: number | null; maxMeasure: number | null };
  /** Of the page that mends it. */
  href: string;
  link?: string;
};

/** Whether the measure is the number of right answers, and what to do for it to be. */
export function ScoreHint({
  paper: { items, minMeasure: min, maxMeasure: max },
  href,
  link = "Ver las preguntas",
}: ScoreHintProps) {
  if (items === 0) return null;
  return (
    <Alert kind="info" announce="none">
      {measuresScore({ min, max }, items) ? (
        <>
          La prueba tiene {itemCount(items)} y la medida va de 0 a {items}: la medida de cada estudiante es el
          número de aciertos, y su nivel sale de los cortes.{" "}
        </>
      ) : (
        <>
          La prueba tiene {itemCount(items)}. Para que la medida sea el número de aciertos, ponga 0 de mínimo
          y {items} de máximo. Si va entre otros valores, los archivos con respuestas tienen que traer también
          el nivel.{" "}
        </>
      )}
      <Anchor href={href}>{link}</Anchor>
    </Alert>
  );
}

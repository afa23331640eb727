"use client";

import { CircleCheck } from "lucide";
import { useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { KeptVisit } from "@/lib/visits/outbox/rules";
import type { Gap } from "@/lib/visits/receiving/rules";
import { levelOf, pointsOf, scoresOf } from "@/lib/visits/scoring/rules";
import { PhotoFields } from "./photo-fields";
import { Signatures } from "./signatures";
import type { StepProps } from "./step-props";
import { gapsOfKept, stepOfGap } from "./steps";
import { counted, hrefOf } from "./words";

/** Where in the app a gap is mended: its step, the teacher and the item. */
function hrefOfGap(kept: KeptVisit, gap: Gap): string {
  const [part, ...of] = gap.where.split(".");
  const parts = part === "subjects" ? of.slice(1) : part === "answers" ? of : [];
  return hrefOf(kept.visitId, stepOfGap(kept, gap), ...parts);
}

function GapList({ kept, gaps }: { kept: KeptVisit; gaps: Gap[] }) {
  return (
    <ul>
      {gaps.map((gap) => (
        <li key={gap.where + gap.text} className="py-1">
          {stepOfGap(kept, gap) === "resumen" ? gap.text : <a href={hrefOfGap(kept, gap)}>{gap.text}</a>}
        </li>
      ))}
    </ul>
  );
}

function Result({ kept: { form, content } }: { kept: KeptVisit }) {
  const scored = pointsOf(form.content, scoresOf(form.content, content));
  const key = levelOf(form.content.rule, scored);
  const level = form.content.rule?.levels.find((one) => one.key === key);
  if (!scored) return <p>Ninguna respuesta cuenta puntos todavía.</p>;
  const said = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2 });
  return (
    <p>
      <b>
        {said.format(scored.points)} de {said.format(scored.possible)} puntos
      </b>
      {level && <>. Nivel: {level.label}</>}. Lo que no aplica no cuenta.
    </p>
  );
}

/** What is missing, what came out, the signatures, and the end of the visit. */
export function SummaryStep({ open, kept }: StepProps) {
  const [isTried, setTried] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const gaps = gapsOfKept(kept, Date.now());
  const blocking = gaps.filter((gap) => gap.blocking);
  const others = gaps.filter((gap) => !gap.blocking);
  const told = [...new Set([...(kept.message ? [kept.message] : []), ...Object.values(kept.fields).flat()])];
  const finish = () => {
    setTried(true);
    if (blocking.length === 0) return void open.finish();
    top.current?.focus();
  };
  return (
    <>
      {told.length > 0 && (
        <Alert kind="late" title="El servidor no la recibió así">
          <ul>
            {told.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
      <div ref={top} tabIndex={-1} className="mb-5 empty:hidden">
        {blocking.length > 0 && (
          <Alert
            kind="late"
            announce={isTried ? "alert" : "none"}
            title={`${blocking.length === 1 ? "Falta" : "Faltan"} ${counted(blocking.length, "cosa", "cosas")} para terminar`}
          >
            <GapList kept={kept} gaps={blocking} />
          </Alert>
        )}
      </div>
      {others.length > 0 && (
        <Alert kind="due" announce="none" title="Puede terminar así, pero falta">
          <GapList kept={kept} gaps={others} />
        </Alert>
      )}
      {gaps.length === 0 && (
        <Alert kind="done" announce="none">
          No falta nada.
        </Alert>
      )}
      <Section title="Resultado">
        <Result kept={kept} />
      </Section>
      <Section title="Otras fotos">
        <PhotoFields {...{ open, kept, itemKey: null }} />
      </Section>
      <Section title="Firmas">
        <Signatures {...{ open, kept }} />
      </Section>
      <Section title="Terminar">
        <p className="mb-3">
          Se guarda en este teléfono y se envía sola cuando haya conexión. Hasta que se envíe puede volver a
          abrirla.
        </p>
        <Button type="button" variant="primary" icon={CircleCheck} onClick={finish}>
          Terminar y guardar
        </Button>
        {isTried && blocking.length > 0 && (
          <p className="mt-2 text-error">
            Todavía no se puede terminar: arriba está lo que falta ({blocking.length}).
          </p>
        )}
      </Section>
    </>
  );
}

"use client";

import { Plus } from "lucide";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { VisitContent } from "@/db/visit-values";
import { MOST_KEPT_PRIORITIES, MOST_KEPT_QUESTIONS } from "@/lib/visits/outbox/rules";
import { type LowItem, lowestItems } from "@/lib/visits/pack/rules";
import { CommitmentFields } from "./commitment-fields";
import { Proposal } from "./proposal";
import type { StepProps } from "./step-props";
import { TypedArea } from "./typed-fields";

const MOST_TEXT = 4000;
const MOST_LINE = 400;

const wasAt = ({ text, option, share }: LowItem) => (
  <>
    {text}{" "}
    <span className="text-muted">
      · {option ? option.label : `${Math.round(share * 100)} % de lo posible`}
    </span>
  </>
);

type PartProps = StepProps & { low: LowItem[] };

function Priorities({ open, kept, low }: PartProps) {
  const { priorities } = kept.content;
  const set = (next: VisitContent["priorities"]) =>
    open.change((content) => ({ ...content, priorities: next }));
  const taken = new Set(priorities.map(({ itemKey }) => itemKey));
  const proposed = low.filter(({ itemKey }) => !taken.has(itemKey)).slice(0, 3);
  const hasRoom = priorities.length < MOST_KEPT_PRIORITIES;
  return (
    <>
      <p className="text-sm text-muted">Una o dos: lo que más ayudaría a sus estudiantes.</p>
      {priorities.map(({ itemKey, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two at most, and they are told apart by their place.
        <div key={`${itemKey} ${index} ${priorities.length}`} className="mt-4">
          <TypedArea
            name={`prioridad-${index}`}
            label={`Prioridad ${index + 1}`}
            required
            rows={2}
            maxLength={MOST_LINE}
            value={text}
            onType={(typed) =>
              set(priorities.map((one, at) => (at === index ? { ...one, text: typed } : one)))
            }
          />
          <Button
            type="button"
            variant="quiet"
            wide={false}
            onClick={() => set(priorities.filter((_, at) => at !== index))}
          >
            Quitar la prioridad {index + 1}
          </Button>
        </div>
      ))}
      {hasRoom && (
        <>
          {proposed.length > 0 && (
            <>
              <h3 className="mt-4">Lo que salió más bajo</h3>
              <ul className="mt-1">
                {proposed.map((one) => (
                  <Proposal
                    key={one.itemKey}
                    text={wasAt(one)}
                    label="Elegir"
                    onTake={() => set([...priorities, { itemKey: one.itemKey, text: one.text }])}
                  />
                ))}
              </ul>
            </>
          )}
          <div className="mt-3">
            <Button
              type="button"
              variant="outline"
              icon={Plus}
              onClick={() => set([...priorities, { itemKey: null, text: "" }])}
            >
              Escribir una prioridad
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** Open questions, so that whoever was observed is the one who speaks. */
const questionsFor = (priorities: VisitContent["priorities"]) => [
  "¿Qué cree que funcionó mejor en esta sesión, y cómo lo sabe?",
  ...priorities.flatMap(({ text }) =>
    text.trim() ? [`¿Qué probaría distinto para mejorar en «${text.trim()}»?`] : [],
  ),
  "¿Qué apoyo necesita de mí o de la red para lograrlo?",
];

function Questions({ open, kept }: StepProps) {
  const { questions, priorities } = kept.content;
  const set = (next: string[]) => open.change((content) => ({ ...content, questions: next }));
  const proposed = questionsFor(priorities).filter(
    (text) => !questions.includes(text) && text.length <= MOST_LINE,
  );
  return (
    <>
      {questions.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are told apart by their place.
        <div key={`${index} ${questions.length}`} className="mt-4 first:mt-0">
          <TypedArea
            name={`pregunta-${index}`}
            label={`Pregunta ${index + 1}`}
            required
            rows={2}
            maxLength={MOST_LINE}
            value={text}
            onType={(typed) => set(questions.map((one, at) => (at === index ? typed : one)))}
          />
          <Button
            type="button"
            variant="quiet"
            wide={false}
            onClick={() => set(questions.filter((_, at) => at !== index))}
          >
            Quitar la pregunta {index + 1}
          </Button>
        </div>
      ))}
      {questions.length < MOST_KEPT_QUESTIONS && (
        <>
          <ul className="mt-1">
            {proposed.map((text) => (
              <Proposal key={text} text={text} label="Usar" onTake={() => set([...questions, text])} />
            ))}
          </ul>
          <div className="mt-3">
            <Button type="button" variant="outline" icon={Plus} onClick={() => set([...questions, ""])}>
              Escribir una pregunta
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** What is said to each other at the end: what went well, what first, what to ask, and what each promises. */
export function TalkStep({ open, kept }: StepProps) {
  const { content, form } = kept;
  const low = lowestItems(form.content, content);
  return (
    <>
      <Section title="Fortalezas">
        <TypedArea
          name="fortalezas"
          label="Qué hizo bien"
          hint="Con un ejemplo de lo que vio."
          required
          rows={4}
          maxLength={MOST_TEXT}
          value={content.strengths}
          onType={(strengths) => open.change((now) => ({ ...now, strengths }))}
        />
      </Section>
      <Section title="Prioridades">
        <Priorities {...{ open, kept, low }} />
      </Section>
      <Section title="Preguntas para conversar">
        <Questions {...{ open, kept }} />
      </Section>
      <Section title="Compromisos">
        <CommitmentFields {...{ open, kept, low }} />
      </Section>
      <Section title="Notas">
        <TypedArea
          name="notas"
          label="Otras observaciones"
          rows={3}
          maxLength={MOST_TEXT}
          value={content.notes}
          onType={(notes) => open.change((now) => ({ ...now, notes }))}
        />
      </Section>
    </>
  );
}

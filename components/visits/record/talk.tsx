import { Section } from "@/components/ui/section";
import type { FormContent, VisitContent } from "@/db/visit-values";
import { itemText } from "@/lib/visits/record/labels";

function Texts({ title, texts }: { title: string; texts: { text: string; about?: string | null }[] }) {
  if (texts.length === 0) return null;
  return (
    <>
      <h3 className="mt-4">{title}</h3>
      <ul className="mt-1 max-w-140 list-disc pl-5">
        {texts.map(({ text, about }) => (
          <li key={text} className="break-words">
            {text}
            {about && <span className="block text-sm text-muted">Sobre: {about}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What both talked about at the end. */
export function Talk({ form, content }: { form: FormContent; content: VisitContent }) {
  const { strengths, priorities, questions, notes } = content;
  if (!strengths && !notes && priorities.length + questions.length === 0) return null;
  return (
    <Section title="Lo conversado">
      {strengths && (
        <>
          <h3>Fortalezas</h3>
          <p className="mt-1 max-w-140 break-words whitespace-pre-line">{strengths}</p>
        </>
      )}
      <Texts
        title={priorities.length === 1 ? "Prioridad" : "Prioridades"}
        texts={priorities.map(({ text, itemKey }) => ({ text, about: itemText(form, itemKey) }))}
      />
      <Texts title="Preguntas para la conversación" texts={questions.map((text) => ({ text }))} />
      {notes && (
        <>
          <h3 className="mt-4">Notas</h3>
          <p className="mt-1 max-w-140 break-words whitespace-pre-line">{notes}</p>
        </>
      )}
    </Section>
  );
}

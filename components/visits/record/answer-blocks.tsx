import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import type { FormBlock, FormContent, Subject, VisitContent } from "@/db/visit-values";
import { answerText } from "@/lib/visits/record/labels";
import { AnswerList } from "./answer-list";

const personText = ({ name, detail }: Subject) => [name, detail].filter(Boolean).join(", ");

/** Several teachers by the same items: what each got in a table, and what was noted of each below it. */
function Matrix({ block, teachers }: { block: FormBlock; teachers: Subject[] }) {
  if (teachers.length === 0) return <p className="text-muted">No se observó a ningún docente.</p>;
  const columns: Column<Subject>[] = [
    { key: "name", header: "Docente", cell: (teacher) => personText(teacher) },
    ...block.items
      .filter(({ scale }) => scale.kind !== "text")
      .map((item) => ({
        key: item.key,
        header: item.text,
        cell: ({ answers }: Subject) => answerText(item, answers[item.key]),
      })),
  ];
  return (
    <>
      <DataTable
        caption="Qué obtuvo cada docente, en el orden en que se anotó."
        {...{ columns, rows: teachers }}
        rowKey={({ id }) => id}
      />
      {teachers.map((teacher) => (
        <Disclosure key={teacher.id} summary={`Lo anotado de ${teacher.name}`} onPaper>
          <AnswerList items={block.items} answers={teacher.answers} />
        </Disclosure>
      ))}
    </>
  );
}

/** What was noted, block by block of the form. */
export function AnswerBlocks({ form, content }: { form: FormContent; content: VisitContent }) {
  return form.blocks.map((block) => (
    <Section key={block.key} title={block.title}>
      {block.kind === "items" ? (
        <AnswerList items={block.items} answers={content.answers} />
      ) : (
        <Matrix block={block} teachers={content.subjects[block.key] ?? []} />
      )}
    </Section>
  ));
}

"use client";

import { UserPlus } from "lucide";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { Row, RowList } from "@/components/ui/row-list";
import { Status } from "@/components/ui/status";
import type { FormBlock, Subject } from "@/db/visit-values";
import { MOST_KEPT_SUBJECTS } from "@/lib/visits/outbox/rules";
import { answered } from "./block-step";
import { ItemFields } from "./item-fields";
import type { StepProps } from "./step-props";
import { TypedText } from "./typed-fields";
import { hrefOf } from "./words";

type MatrixStepProps = StepProps & { block: FormBlock; of: string[] };

const MOST_NAME = 160;

const answersOf = ({ items }: FormBlock, { answers }: Subject) =>
  items.filter(({ key }) => {
    const { option, na, number, text } = answers[key] ?? {};
    return option !== undefined || na || number !== undefined || Boolean(text?.trim());
  }).length;

/** Several teachers with the same items: the list of them, or one of them. */
export function MatrixStep({ open, kept, block, of: [subjectId] }: MatrixStepProps) {
  const subjects = kept.content.subjects[block.key] ?? [];
  const subject = subjects.find(({ id }) => id === subjectId);
  return subject ? (
    <Teacher {...{ open, kept, block, subject }} />
  ) : (
    <Teachers {...{ open, kept, block, subjects }} />
  );
}

function Teachers({ open, kept, block, subjects }: StepProps & { block: FormBlock; subjects: Subject[] }) {
  const all = Object.values(kept.content.subjects).flat().length;
  const add = () => {
    const id = crypto.randomUUID();
    const one: Subject = { id, name: "", detail: "", answers: {} };
    open.change((content) => ({
      ...content,
      subjects: { ...content.subjects, [block.key]: [...(content.subjects[block.key] ?? []), one] },
    }));
    location.hash = hrefOf(kept.visitId, `b-${block.key}`, id);
  };
  return (
    <>
      {block.help && <p className="mb-5 text-muted">{block.help}</p>}
      {subjects.length === 0 && (
        <p className="mb-4">Agregue a cada docente que observe. Cada uno tiene su pantalla.</p>
      )}
      {subjects.length > 0 && (
        <RowList label="Docentes">
          {subjects.map((subject, index) => {
            const done = answersOf(block, subject);
            const isWhole = done === block.items.length;
            return (
              <Row
                key={subject.id}
                href={hrefOf(kept.visitId, `b-${block.key}`, subject.id)}
                title={subject.name.trim() || `Docente ${index + 1}`}
                aside={subject.detail.trim() || undefined}
                status={
                  <Status kind={isWhole ? "done" : "due"}>
                    {done} de {block.items.length} respondidos
                  </Status>
                }
              />
            );
          })}
        </RowList>
      )}
      <div className="mt-4">
        {all < MOST_KEPT_SUBJECTS ? (
          <Button type="button" variant="outline" icon={UserPlus} onClick={add}>
            Agregar docente
          </Button>
        ) : (
          <p className="text-sm text-muted">
            La visita ya lleva {MOST_KEPT_SUBJECTS} docentes, que es lo más que admite.
          </p>
        )}
      </div>
    </>
  );
}

type TeacherProps = StepProps & { block: FormBlock; subject: Subject };

function Teacher({ open, kept, block, subject }: TeacherProps) {
  const [isDropping, setDropping] = useState(false);
  const list = hrefOf(kept.visitId, `b-${block.key}`);
  const change = (next: (before: Subject) => Subject | null) =>
    open.change((content) => ({
      ...content,
      subjects: {
        ...content.subjects,
        [block.key]: (content.subjects[block.key] ?? []).flatMap((one) =>
          one.id === subject.id ? (next(one) ?? []) : [one],
        ),
      },
    }));
  const drop = () => {
    change(() => null);
    location.hash = list;
  };
  return (
    <>
      <h2 className="text-h3">{subject.name.trim() || "Docente nuevo"}</h2>
      <div className="mt-3">
        <TypedText
          name="docente"
          label="Nombre"
          required
          maxLength={MOST_NAME}
          autoComplete="off"
          value={subject.name}
          onType={(name) => change((before) => ({ ...before, name }))}
        />
        <TypedText
          name="seccion"
          label="Grado, sección o área"
          maxLength={MOST_NAME}
          autoComplete="off"
          value={subject.detail}
          onType={(detail) => change((before) => ({ ...before, detail }))}
        />
      </div>
      {block.items.map((item) => (
        <div key={item.key} className="mt-7 border-t-2 border-base-content pt-4">
          <ItemFields
            item={item}
            scope={`${subject.id}-`}
            answer={subject.answers[item.key]}
            onAnswer={(next) =>
              change((before) => ({ ...before, answers: answered(before.answers, item.key, next) }))
            }
          />
        </div>
      ))}
      <div className="mt-6 flex flex-wrap gap-2.5">
        <ButtonLink variant="outline" href={list}>
          Ver a todos los docentes
        </ButtonLink>
        {isDropping ? (
          <>
            <Button type="button" variant="danger" onClick={drop}>
              Sí, quitar con sus respuestas
            </Button>
            <Button type="button" variant="outline" onClick={() => setDropping(false)}>
              No quitar
            </Button>
          </>
        ) : (
          <Button type="button" variant="quiet" onClick={() => setDropping(true)}>
            Quitar a este docente
          </Button>
        )}
      </div>
    </>
  );
}

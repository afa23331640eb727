"use client";

import { useRef, useState } from "react";
import { keep, newId, readBox, readDraft, readOpen, writeDraft } from "@/components/meetings/session/box";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";

/** The item that was open, to go on writing of it, and what waits to be sent. */
export function OfflineItem({ box: key }: { box: string }) {
  const [item] = useState(() => readOpen(key));
  const [waiting, setWaiting] = useState(() => readBox(key).waiting);
  const form = useRef<HTMLFormElement>(null);
  const left =
    item && waiting.findLast(({ kind, fields }) => kind === "text" && fields.itemId === item.itemId);
  const [first] = useState(() => left?.fields ?? item);
  const text = (name: string) =>
    form.current?.querySelector<HTMLTextAreaElement>(`[name=${name}]`)?.value ?? "";
  const write = () => {
    if (!item) return;
    const ahead = readBox(key).waiting.findLast(
      ({ kind, fields }) => kind === "text" && fields.itemId === item.itemId,
    );
    keep(key, {
      ...{ id: newId(), kind: "text", doneAt: Date.now(), label: "Lo que se dijo y se decidió" },
      fields: {
        ...{ itemId: item.itemId, version: ahead?.fields.version ?? item.version },
        ...{ deliberation: text("deliberation"), decision: text("decision") },
      },
    });
    setWaiting(readBox(key).waiting);
  };
  return (
    <>
      {item && (
        <Section title={`Punto ${item.number}: ${item.itemTitle}`} aside={item.title}>
          <form ref={form} onSubmit={(event) => event.preventDefault()} className="max-w-140">
            <div onInput={write}>
              <TextArea
                name="deliberation"
                label="Qué se dijo"
                hint="Se guarda en este equipo mientras escribe."
                rows={8}
                defaultValue={first?.deliberation}
              />
              <TextArea name="decision" label="Qué se decidió" rows={3} defaultValue={first?.decision} />
            </div>
            <div onInput={() => writeDraft(key, { ...readDraft(key), text: text("text") })}>
              <TextArea
                name="text"
                label="Nuevo acuerdo"
                hint="Complete el responsable y la fecha cuando vuelva la conexión."
                rows={3}
                defaultValue={readDraft(key)?.text}
              />
            </div>
          </form>
        </Section>
      )}
      <Section title="Por enviar" aside={waiting.length}>
        {waiting.length === 0 ? (
          <p className="text-muted">No hay cambios por enviar.</p>
        ) : (
          <ul>
            {waiting.map(({ id, label }) => (
              <li key={id} className="border-b border-base-300 py-2 last:border-b-0">
                {label}
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}

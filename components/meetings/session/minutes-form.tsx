"use client";

import { useEffect, useRef, useState } from "react";
import { FormHidden, FormTextArea } from "@/components/forms/fields";
import { FormContext } from "@/components/forms/form-context";
import { TheirText } from "@/components/forms/their-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormValues } from "@/lib/forms/form-state";
import { saveItemMinutesAction } from "@/lib/meetings/minuting/actions";
import { MINUTES_LABELS } from "@/lib/meetings/minuting/labels";
import { othersWriting } from "@/lib/meetings/writers/rules";
import { changeBox, readBox } from "./box";
import { useOutboxForm } from "./use-outbox-form";
import { VoteFields } from "./vote-fields";

type MinutesFormProps = {
  /** What is saved, under the names of the form. */
  values: FormValues & { itemId: string; version: string; deliberation: string; decision: string };
  page: string;
  present: number;
  writers: { name: string; itemId: string | null }[];
};

const NAMES = {
  ...{ form: "itemForm", inFavour: "itemInFavour", against: "itemAgainst" },
  ...{ abstained: "itemAbstained", reasons: "itemReasons" },
};
const SAID = "Lo que se dijo y se decidió";
const WORDS = { consensus: "Por consenso", vote: "Por votación" };

type Base = { version: string; deliberation: string; decision: string };
const baseOf = ({ version, deliberation, decision }: Base): Base => ({ version, deliberation, decision });

/**
 * What is said and decided of an item. With scripts it is saved by itself while it is typed; when somebody else saved
 * first, both texts are shown and nothing is written over until one of them is chosen.
 */
export function MinutesForm({ values, page, present, writers }: MinutesFormProps) {
  const { itemId } = values;
  const base = useRef<Base>(baseOf(values));
  const it = useOutboxForm({
    ...{ action: saveItemMinutesAction, kind: "minutes", values },
    label: () => SAID,
    stays: true,
  });
  const { form, state, send, onSubmit, isBusy, link, turn } = it;
  const area = (name: string) => form.current?.querySelector<HTMLTextAreaElement>(`[name=${name}]`);
  const typed = () => ({
    deliberation: area("deliberation")?.value ?? "",
    decision: area("decision")?.value ?? "",
  });
  const write = (text: Pick<Base, "deliberation" | "decision">) => {
    for (const name of ["deliberation", "decision"] as const) {
      const field = area(name);
      if (field && field.value !== text[name]) field.value = text[name];
    }
  };
  const setVersion = (version: string) => {
    const field = form.current?.querySelector<HTMLInputElement>("[name=version]");
    if (field) field.value = version;
  };

  const unsent = link?.box.waiting.findLast((one) => one.kind === "text" && one.fields.itemId === itemId);
  const conflict = link?.box.refused.find((one) => one.kind === "text" && one.fields.itemId === itemId);
  const [isRestored, setRestored] = useState(false);

  /** What this page saved since is what comes next goes over. */
  function catchUp(): Base {
    const saved = link?.saved(itemId);
    if (saved && Number(saved.version) > Number(base.current.version)) base.current = baseOf(saved);
    // Having seen the other text, the next save is made on top of it.
    const seen = String(state.theirs?.version ?? 0);
    if (Number(seen) > Number(base.current.version)) base.current = { ...base.current, version: seen };
    return base.current;
  }

  // What was typed before the page was loaded again, or before its scripts ran.
  useEffect(() => {
    if (!link || isRestored) return;
    setRestored(true);
    const left = conflict ?? unsent;
    if (left) write({ deliberation: left.fields.deliberation ?? "", decision: left.fields.decision ?? "" });
    else if (typed().deliberation !== base.current.deliberation || typed().decision !== base.current.decision)
      onInput();
  });

  // A text of ours was saved, or somebody saved another while nothing was being typed here.
  useEffect(() => {
    const before = catchUp();
    if (Number(values.version) <= Number(before.version)) return;
    const now = typed();
    const isMine = now.deliberation === values.deliberation && now.decision === values.decision;
    const isUntouched = now.deliberation === before.deliberation && now.decision === before.decision;
    if (!isMine && !isUntouched) return;
    base.current = baseOf(values);
    write(values);
    setVersion(values.version);
  });

  function onInput() {
    if (!link) return;
    const fields = { itemId, ...typed() };
    if (conflict)
      changeBox(link.key, (box) => ({
        ...box,
        refused: box.refused.map((one) =>
          one.id === conflict.id ? { ...one, fields: { ...one.fields, ...fields } } : one,
        ),
      }));
    else
      link.type({
        kind: "text",
        fields: { ...fields, version: latestVersion() },
        label: SAID,
      });
  }

  /** Over what waits to be sent of this item or, if nothing does, over what is saved. */
  function latestVersion() {
    const waiting = link ? readBox(link.key).waiting : [];
    const ahead = waiting.findLast(
      (one) => one.kind !== "agreement" && one.fields.itemId === itemId && one.fields.version,
    );
    return ahead?.fields.version ?? catchUp().version;
  }

  const settle = (mine: boolean) => {
    if (!link || !conflict) return;
    const version = conflict.theirs?.version ?? base.current.version;
    const theirs = {
      deliberation: conflict.theirs?.deliberation ?? "",
      decision: conflict.theirs?.decision ?? "",
    };
    changeBox(link.key, (box) => ({ ...box, refused: box.refused.filter(({ id }) => id !== conflict.id) }));
    base.current = { version, ...theirs };
    setVersion(version);
    if (mine)
      link.type({
        kind: "text",
        fields: { itemId, version, ...typed() },
        label: SAID,
      });
    else write(theirs);
  };

  const list = Object.entries(state.errors).flatMap(([name, texts]) =>
    texts.map((message) => ({ name, message })),
  );
  const others = othersWriting(link?.writers ?? writers, itemId);
  return (
    <FormContext value={state}>
      {others && (
        <Alert kind="info" announce="status">
          {others}
        </Alert>
      )}
      {conflict?.theirs && (
        <>
          <Alert kind="late">{conflict.message}</Alert>
          <TheirText theirs={conflict.theirs} mine={conflict.fields} labels={MINUTES_LABELS} words={WORDS} />
          <div className="mb-5 flex flex-wrap gap-3">
            <Button type="button" onClick={() => settle(true)}>
              Guardar mi texto
            </Button>
            <Button type="button" onClick={() => settle(false)}>
              Quedarme con lo guardado
            </Button>
          </div>
        </>
      )}
      {conflict && !conflict.theirs && <Alert kind="late">{conflict.message}</Alert>}
      <form
        ref={form}
        action={send}
        onSubmit={(event) => {
          setVersion(latestVersion());
          return onSubmit(event);
        }}
        key={`${turn}-${state.count}`}
        noValidate
      >
        {state.message && list.length === 0 && <Alert kind="late">{state.message}</Alert>}
        <ErrorSummary errors={list} />
        {state.theirs && (
          <TheirText theirs={state.theirs} mine={state.values} labels={MINUTES_LABELS} words={WORDS} />
        )}
        <input type="hidden" name="_page" value={page} />
        <FormHidden name="itemId" />
        <FormHidden name="version" />
        <div onInput={onInput}>
          <FormTextArea
            name="deliberation"
            label="Qué se dijo"
            hint={link ? "Se guarda mientras escribe." : undefined}
            rows={6}
            maxLength={20_000}
          />
          <FormTextArea name="decision" label="Qué se decidió" rows={3} maxLength={20_000} />
        </div>
        <VoteFields names={NAMES} present={present} none="No se decidió nada" />
        <div className="mt-7">
          <Button accessKey="g" disabled={isBusy}>
            Guardar lo dicho y decidido
          </Button>
        </div>
      </form>
    </FormContext>
  );
}

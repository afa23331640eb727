"use client";

import { FormChecks, FormHidden, FormSelect, FormText } from "@/components/forms/fields";
import { Fieldset } from "@/components/ui/fieldset";
import type { MeetingKind } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import { MEETING_TEMPLATE_LABELS, QUORUM_SHARE_LABELS } from "@/lib/meetings/templates/labels";
import { CALLABLE, quorumShares } from "@/lib/meetings/templates/rules";
import { ItemRows } from "./item-rows";

const SHARES = quorumShares.map((value) => ({
  value,
  label: `${QUORUM_SHARE_LABELS[value]} de los convocados`,
}));

type QuorumProps = { call: "first" | "second"; legend: string; hint?: string };

const Quorum = ({ call, legend, hint }: QuorumProps) => (
  <Fieldset legend={legend} hint={hint}>
    <FormSelect
      name={`${call}Share`}
      label={MEETING_TEMPLATE_LABELS[`${call}Share`]}
      options={SHARES}
      required
    />
    <FormText
      name={`${call}Least`}
      label={MEETING_TEMPLATE_LABELS[`${call}Least`]}
      inputMode="numeric"
      width="xs"
      required
    />
  </Fieldset>
);

/** How a kind of meeting is held: its quorum, its times, who is called, and what its agenda begins and ends with. */
export const TemplateFields = ({ kind }: { kind: MeetingKind }) => (
  <>
    {["region", "kind", "version"].map((name) => (
      <FormHidden key={name} name={name} />
    ))}
    <Quorum call="first" legend="Primera convocatoria" />
    <Quorum
      call="second"
      legend="Segunda convocatoria"
      hint="Se abre con ella cuando a la hora de la primera no hay quórum. No puede pedir más que la primera."
    />
    <FormText
      name="secondCallAfter"
      label={MEETING_TEMPLATE_LABELS.secondCallAfter}
      hint="Desde la hora de la primera. Un día entero son 1440."
      inputMode="numeric"
      width="xs"
      required
    />
    <Fieldset legend="Plazos">
      <FormText
        name="noticeDays"
        label={MEETING_TEMPLATE_LABELS.noticeDays}
        hint="Con cuántos días, como mínimo, debe salir la convocatoria."
        inputMode="numeric"
        width="xs"
        required
      />
      <FormText
        name="graceMinutes"
        label={MEETING_TEMPLATE_LABELS.graceMinutes}
        hint="Pasados desde la apertura, quien llega figura como tardanza."
        inputMode="numeric"
        width="xs"
        required
      />
    </Fieldset>
    {CALLABLE[kind].length > 0 ? (
      <FormChecks
        name="called"
        label={MEETING_TEMPLATE_LABELS.called}
        hint="A quienes tengan el cargo el día de la reunión, en su lugar y en las redes que dependen de él."
        options={CALLABLE[kind].map((role) => ({ value: role, label: roleLabel(role) }))}
        required
      />
    ) : (
      <p className="mt-6 max-w-140 text-muted">
        Quienes integran un comité se eligen uno por uno en cada reunión.
      </p>
    )}
    <Fieldset legend="Con qué empieza toda agenda">
      <ItemRows list="opening" add="Agregar un punto al inicio" />
    </Fieldset>
    <Fieldset legend="Con qué termina toda agenda">
      <ItemRows list="closing" add="Agregar un punto al final" />
    </Fieldset>
  </>
);

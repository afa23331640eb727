import type { Metadata } from "next";
import { FormHidden, FormRadios, FormSelect } from "@/components/forms/fields";
import { Form } from "@/components/forms/form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Columns } from "@/components/ui/columns";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { digestRhythms } from "@/db/release-values";
import { requireActor } from "@/lib/access/session";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { editNoticesAction } from "@/lib/notices/actions";
import {
  DIGEST_LABELS,
  HOUR_OPTIONS,
  MOMENT_HINTS,
  MOMENT_LABELS,
  NOTICES_PAGE,
  preferencesText,
} from "@/lib/notices/labels";
import { getNotices } from "@/lib/notices/queries";
import { noticeMoments } from "@/lib/notices/schema";

export const metadata: Metadata = { title: "Sus avisos" };

const DONE = { guardado: "Se guardó cómo quiere recibir sus avisos." };

const LABELS = {
  moment: "Cada aviso",
  digest: "Resumen de lo pendiente",
  quietFrom: "No enviarme nada desde las",
  quietTo: "Hasta las",
};

export default async function NoticesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { hecho } = await readSearch(searchParams);
  const notices = await getNotices(actor);
  const { immediate, digest, quietFrom, quietTo, version } = notices;
  const moments = noticeMoments.map((value) => ({
    ...{ value, label: MOMENT_LABELS[value], hint: MOMENT_HINTS[value] },
  }));
  return (
    <PanelFrame actor={actor}>
      <PageHeader
        breadcrumbs={[{ href: "/cuenta", label: "Su cuenta" }, { label: "Avisos" }]}
        title="Sus avisos por correo"
        lead={preferencesText(notices)}
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Columns
        main={
          <Section title="Cómo quiere recibirlos">
            <Form
              action={editNoticesAction}
              page={NOTICES_PAGE}
              labels={LABELS}
              words={{ ...MOMENT_LABELS, ...DIGEST_LABELS }}
              submit="Guardar"
              values={{
                ...{ moment: immediate ? "immediate" : "digest", digest, version: String(version) },
                ...{ quietFrom: String(quietFrom), quietTo: String(quietTo) },
              }}
            >
              <FormRadios name="moment" label={LABELS.moment} options={moments} required />
              <FormRadios
                name="digest"
                label={LABELS.digest}
                hint="Es la misma lista de su inicio, y lo que cambió en sus lugares. Si no hay nada que decir, no se envía."
                options={digestRhythms.map((value) => ({ value, label: DIGEST_LABELS[value] }))}
                required
              />
              <FormSelect
                name="quietFrom"
                label={LABELS.quietFrom}
                hint="Lo que ocurra en esas horas llega cuando terminan. Los recordatorios y el resumen salen en la mañana o, si usted pide silencio, cuando termina, hasta las 20:00. La misma hora en las dos: a cualquier hora."
                options={HOUR_OPTIONS}
                required
              />
              <FormSelect name="quietTo" label={LABELS.quietTo} options={HOUR_OPTIONS} required />
              <FormHidden name="version" />
            </Form>
          </Section>
        }
        aside={
          <Section title="Qué llega siempre">
            <p>
              Su invitación y el enlace para recuperar su contraseña: sin ellos no podría ingresar. Llegan a
              cualquier hora.
            </p>
            <p className="mt-3">
              Cada aviso trae un enlace para no recibir más, que sirve sin ingresar a Ayni. Lo que espera de
              usted sigue en su inicio.
            </p>
          </Section>
        }
      />
    </PanelFrame>
  );
}

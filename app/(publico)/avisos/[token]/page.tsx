import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PublicFrame } from "@/components/frame/public-frame";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/env";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { stopNoticesAction } from "@/lib/notices/actions";
import { NOTICES_PAGE, preferencesText } from "@/lib/notices/labels";
import { getNoticesByLink } from "@/lib/notices/queries";
import type { NoticePreferences } from "@/lib/notices/rules";

export const dynamic = "force-dynamic";
// The link is told to no other site. With `no-referrer` a form sent without scripts has no origin, and is refused.
export const metadata: Metadata = { title: "Avisos", robots: { index: false }, referrer: "same-origin" };

const DONE = { detenido: "Listo. Ya no recibirá avisos ni resúmenes de Ayni por correo." };

const SpentLink = () => (
  <>
    <PageHeader title="Este enlace no abre los avisos de nadie" />
    <EmptyState title="El enlace está incompleto">
      Ábralo otra vez desde el correo, completo. Si tiene cuenta, <Anchor href="/entrar">ingrese</Anchor> y
      elija qué recibe en «Su cuenta».
    </EmptyState>
  </>
);

function Stop({ token, notices }: { token: string; notices: NoticePreferences }) {
  const receives = notices.immediate || notices.digest !== "none";
  return (
    <Section title={receives ? "No recibir más avisos" : "No recibe avisos"}>
      {receives && (
        <>
          <p className="max-w-140">
            Dejará de recibir por correo las convocatorias, los avisos de planes, actas y visitas, los
            recordatorios y el resumen. Los correos para ingresar a su cuenta siguen llegando.
          </p>
          <ActionForm action={stopNoticesAction} fields={{ token }} className="mt-5">
            <Button variant="primary">No recibir más avisos</Button>
          </ActionForm>
        </>
      )}
      <p className="mt-5 max-w-140">
        {receives ? "¿Prefiere recibir menos? " : "¿Quiere recibirlos otra vez? "}
        <Anchor href={NOTICES_PAGE}>Ingrese y elija qué avisos recibe, cuándo y a qué horas</Anchor>.
      </p>
    </Section>
  );
}

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

/** By the link of a mail. To open it changes nothing: mail programs open links by themselves. */
export default async function StopNoticesPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { hecho } = await readSearch(searchParams);
  const notices = await getNoticesByLink(token);
  return (
    <PublicFrame demo={env().demo}>
      {notices ? (
        <>
          <PageHeader title="Los avisos que recibe" lead={preferencesText(notices)} />
          <DoneNotice done={hecho} sentences={DONE} />
          <Stop token={token} notices={notices} />
        </>
      ) : (
        <SpentLink />
      )}
    </PublicFrame>
  );
}

import type { Metadata } from "next";
import { DoneNotice } from "@/components/frame/done-notice";
import { PublicFrame } from "@/components/frame/public-frame";
import { ReplyForm } from "@/components/meetings/reply-form";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { longDay } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { MEETING_MODE_LABELS, whenAndWhere } from "@/lib/meetings/labels";
import { replyByLinkAction } from "@/lib/meetings/replies/actions";
import { type Call, getCallByLink } from "@/lib/meetings/replies/queries";
import { mayReply } from "@/lib/meetings/replies/rules";
import { placeLabel } from "@/lib/networks/labels";

export const dynamic = "force-dynamic";
// The link is told to no other site. With `no-referrer` a form sent without scripts has no origin, and is refused.
export const metadata: Metadata = {
  title: "Convocatoria",
  robots: { index: false },
  referrer: "same-origin",
};

const DONE = { respondida: "Gracias. Su respuesta quedó guardada; puede cambiarla con este mismo enlace." };

/** The link was forged or cut, its meeting is over, or its bearer is not called any more: all the same. */
const SpentLink = () => (
  <>
    <PageHeader title="Este enlace no abre ninguna convocatoria" />
    <EmptyState title="El enlace está incompleto, ya venció o la reunión no le convoca">
      Ábralo otra vez desde el correo, completo. Si tiene cuenta, <Anchor href="/entrar">ingrese</Anchor> y
      vea sus reuniones en Directorios.
    </EmptyState>
  </>
);

function Changed({ call }: { call: Call }) {
  if (call.state === "suspended")
    return (
      <Alert kind="late" title="Esta reunión se suspendió" announce="none">
        {call.suspendedReason}
      </Alert>
    );
  if (call.movedFrom)
    return (
      <Alert kind="info" title={`Se había convocado para el ${longDay(call.movedFrom)}`} announce="none">
        {call.movedReason}
      </Alert>
    );
  return null;
}

type Props = { params: Promise<{ token: string }>; searchParams: SearchParams };

export default async function CallPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { hecho } = await readSearch(searchParams);
  const call = await getCallByLink(token);
  return (
    <PublicFrame demo={env().demo}>
      {call ? (
        <>
          <PageHeader
            overline={`Convocatoria para ${call.name}`}
            title={call.title}
            lead={whenAndWhere(call)}
          />
          <DoneNotice done={hecho} sentences={DONE} />
          <Changed call={call} />
          <Section title="La reunión">
            <DataList
              layout="row"
              items={[
                { label: "De", value: placeLabel(call.place) },
                { label: "Convoca", value: call.convener },
                { label: "Cómo se reúnen", value: MEETING_MODE_LABELS[call.mode] },
                ...(call.link && call.mode !== "in_person"
                  ? [{ label: "Enlace", value: <Anchor href={call.link}>{call.link}</Anchor> }]
                  : []),
              ]}
            />
          </Section>
          <Section title="Su respuesta">
            {mayReply(call.state) ? (
              <ReplyForm action={replyByLinkAction} fields={{ token }} said={call} />
            ) : (
              <p>La sesión ya se abrió o la reunión no se realizará: ya no hace falta responder.</p>
            )}
          </Section>
        </>
      ) : (
        <SpentLink />
      )}
    </PublicFrame>
  );
}

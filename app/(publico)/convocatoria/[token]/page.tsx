import type { Metadata } from "next";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PublicFrame } from "@/components/frame/public-frame";
import { REPLY_STATUS } from "@/components/meetings/reply-status";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Status } from "@/components/ui/status";
import { TextField } from "@/components/ui/text-field";
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

function Reply({ call, token }: { call: Call; token: string }) {
  const { kind, mine } = REPLY_STATUS[call.answer ?? "none"];
  if (!mayReply(call.state))
    return <p>La sesión ya se abrió o la reunión no se realizará: ya no hace falta responder.</p>;
  return (
    <>
      <p className="mb-4">
        <Status kind={kind}>{mine}</Status>
      </p>
      <ActionForm action={replyByLinkAction} fields={{ token }} className="max-w-140">
        <TextField
          name="reason"
          label="Si no podrá venir, por qué"
          hint="Lo lee quien prepara la reunión."
          defaultValue={call.reason ?? undefined}
          maxLength={300}
        />
        <div className="mt-5 flex flex-wrap gap-3">
          <Button variant="primary" name="answer" value="yes">
            Sí, vendré
          </Button>
          <Button name="answer" value="no">
            No podré venir
          </Button>
        </div>
      </ActionForm>
    </>
  );
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
            <Reply call={call} token={token} />
          </Section>
        </>
      ) : (
        <SpentLink />
      )}
    </PublicFrame>
  );
}

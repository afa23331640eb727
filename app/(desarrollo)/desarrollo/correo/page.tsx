import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicFrame } from "@/components/frame/public-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { dayAndTime } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { listKeptMail } from "@/lib/mail/send";
import { MailBody } from "./_components/mail-body";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Correo de la demostración" };

/** In the demo no message leaves the machine: here they are. */
export default async function KeptMailPage() {
  if (!env().demo) notFound();
  const messages = await listKeptMail();
  return (
    <PublicFrame demo>
      <PageHeader
        title="Correo de la demostración"
        lead="Los mensajes que Ayni habría enviado. En la demostración no sale ninguno."
      />
      {messages.length === 0 ? (
        <EmptyState title="Todavía no hay mensajes">
          Invite a una persona o pida recuperar una contraseña, y vuelva en unos segundos.
        </EmptyState>
      ) : (
        messages.map((message) => (
          <article
            key={`${message.sentAt} ${message.to}`}
            className="mt-7 border-t-2 border-base-content pt-3 first:mt-0"
          >
            <h2>{message.subject}</h2>
            <p className="text-sm text-muted">
              Para {message.to}. {dayAndTime(new Date(message.sentAt))}.
            </p>
            <MailBody text={message.text} />
          </article>
        ))
      )}
    </PublicFrame>
  );
}

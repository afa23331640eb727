import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ActionForm } from "@/components/forms/action-form";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Button, ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { DataList } from "@/components/ui/data-list";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/access/session";
import { dayAndTime } from "@/lib/dates/dates";
import { env } from "@/lib/env";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { createFeedAction, revokeFeedAction } from "@/lib/meetings/feed/actions";
import { FEED_COOKIE, FEED_PAGE } from "@/lib/meetings/feed/labels";
import { getFeed } from "@/lib/meetings/feed/queries";
import { FeedSteps } from "./_components/feed-steps";
import { NewAddress } from "./_components/new-address";

export const metadata: Metadata = { title: "Su calendario" };

const DONE = {
  creada: "La dirección está lista. Si tenía otra, dejó de funcionar.",
  anulada:
    "La dirección se anuló. Los calendarios que la seguían ya no recibirán sus reuniones ni sus visitas.",
};

export default async function CalendarFeedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor();
  const { hecho } = await readSearch(searchParams);
  const token = (await cookies()).get(FEED_COOKIE)?.value;
  const feed = await getFeed(actor, token);
  return (
    <PanelFrame actor={actor}>
      <PageHeader
        breadcrumbs={[{ href: "/cuenta", label: "Su cuenta" }, { label: "Calendario" }]}
        title="Sus reuniones y visitas en su calendario"
        lead="Con una dirección privada, el calendario de su teléfono o de su computadora muestra las reuniones a las que se le convoca y las visitas que hace o recibe, y se pone al día solo."
      />
      <DoneNotice done={hecho} sentences={DONE} />
      <Columns
        main={
          <>
            <Section title="Su dirección privada">
              {feed?.isToken && token && <NewAddress publicUrl={env().publicUrl} token={token} />}
              {feed && (
                <DataList
                  layout="row"
                  items={[
                    { label: "Creada", value: dayAndTime(feed.createdAt) },
                    {
                      label: "Leída por última vez",
                      value: feed.lastReadAt
                        ? dayAndTime(feed.lastReadAt)
                        : "Todavía ningún calendario la leyó",
                    },
                  ]}
                />
              )}
              {!feed && <p>Todavía no tiene una. Al crearla se muestra una sola vez: téngala a mano.</p>}
              {feed && !feed.isToken && (
                <p className="mt-3 max-w-140">
                  Por seguridad, la dirección no se vuelve a mostrar. Si la perdió, cree otra: la anterior
                  deja de funcionar.
                </p>
              )}
              <div className="mt-5 flex flex-wrap gap-3">
                <ActionForm action={createFeedAction} page={FEED_PAGE} className="max-sm:w-full">
                  <Button variant={feed ? "outline" : "primary"}>
                    {feed ? "Crear otra y anular esta" : "Crear mi dirección"}
                  </Button>
                </ActionForm>
                {feed && (
                  <ActionForm action={revokeFeedAction} page={FEED_PAGE} className="max-sm:w-full">
                    <Button variant="danger">Anular la dirección</Button>
                  </ActionForm>
                )}
              </div>
            </Section>
            <FeedSteps />
          </>
        }
        aside={
          <Section title="Qué muestra">
            <p>
              Las reuniones a las que se le convoca o que usted conduce, con su agenda, del último año y las
              que vienen. Las suspendidas quedan tachadas.
            </p>
            <p className="mt-3">
              Quien tenga la dirección ve lo mismo sin ingresar a Ayni. No la comparta; si alguien más la
              conoció, anúlela.
            </p>
            <p className="mt-5">
              <ButtonLink href="/directorios">Ver los directorios</ButtonLink>
            </p>
          </Section>
        }
      />
    </PanelFrame>
  );
}

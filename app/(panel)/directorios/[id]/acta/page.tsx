import { FileText } from "lucide";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/frame/done-notice";
import { PanelFrame } from "@/components/frame/panel-frame";
import { Alert } from "@/components/ui/alert";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { Columns } from "@/components/ui/columns";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { isId } from "@/lib/forms/ids";
import { readSearch, type SearchParams } from "@/lib/forms/search-params";
import { actaSections, actaTitle } from "@/lib/meetings/minutes/document/rules";
import {
  ACTA_DONE,
  actaPdfHref,
  actaWordHref,
  approveHref,
  askCorrectionHref,
  verdictHref,
} from "@/lib/meetings/minutes/labels";
import {
  canApproveNow,
  canAttachSigned,
  canDecideCorrections,
  canGiveVerdict,
  canProposeCorrection,
} from "@/lib/meetings/minutes/policy";
import { getMinutes, type MinutesReading } from "@/lib/meetings/minutes/queries";
import { photosHref } from "@/lib/meetings/photos/labels";
import { canAddPhoto } from "@/lib/meetings/photos/policy";
import { MeetingHeader } from "../_components/meeting-header";
import { ActaBlocks } from "./_components/acta-blocks";
import { ActaPapers } from "./_components/acta-papers";
import { Corrections } from "./_components/corrections";
import { Photos } from "./_components/photos";
import { Verdicts } from "./_components/verdicts";

export const metadata: Metadata = { title: "Acta" };

/** What the reader may do with the acta. */
function actsOf(actor: Actor, { meeting, participants, verdicts }: MinutesReading) {
  const called = { called: participants.map(({ personId }) => personId) };
  const said = verdicts.some(({ personId }) => personId === actor.personId);
  return {
    approves: canApproveNow(actor, meeting),
    decides: canDecideCorrections(actor, meeting),
    asks: canProposeCorrection(actor, meeting, called),
    says: canGiveVerdict(actor, meeting, called) && !said,
    attaches: canAttachSigned(actor, meeting),
    brings: canAddPhoto(actor, meeting, called, meeting.place.path),
  };
}

type Acts = ReturnType<typeof actsOf>;

/** One filled button, for what the reader is waited for. */
const Actions = ({ meetingId, draft, acts }: { meetingId: string; draft: boolean; acts: Acts }) => (
  <>
    {acts.approves && (
      <ButtonLink href={approveHref(meetingId)} variant="primary">
        Aprobar el acta
      </ButtonLink>
    )}
    {acts.says && (
      <ButtonLink href={verdictHref(meetingId)} variant="primary">
        Dar conformidad u observar
      </ButtonLink>
    )}
    <ButtonLink href={actaPdfHref(meetingId)} icon={FileText}>
      {draft ? "Borrador en PDF" : "PDF"}
    </ButtonLink>
    <ButtonLink href={actaWordHref(meetingId)} variant="quiet" wide={false}>
      Word
    </ButtonLink>
  </>
);

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ActaPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { id } = await params;
  const reading = (isId(id) ? await getMinutes(actor, id) : null) ?? notFound();
  const { meeting, content, approved, participants, items, corrections, verdicts, photos } = reading;
  const { hecho } = await readSearch(searchParams);
  const acts = actsOf(actor, reading);
  const open = corrections.filter(({ state }) => state === "open").length;
  const asking = (number: number) => {
    const item = items.find((one) => one.number === number);
    if (!acts.asks || !item) return null;
    return (
      <p className="mt-1 text-sm print:hidden">
        <Anchor href={askCorrectionHref(id, item.id)}>Pedir una corrección del punto {number}</Anchor>
      </p>
    );
  };
  const parts = actaSections(content);
  const links = [
    ...parts,
    ...(corrections.length > 0 ? [{ key: "correcciones-pedidas", title: "Correcciones pedidas" }] : []),
    ...(photos.length > 0 ? [{ key: "fotos", title: "Fotos" }] : []),
  ];
  const sections = parts.map((section) => (
    <Section key={section.key} id={section.key} title={section.title}>
      <ActaBlocks section={section} belowItem={asking} />
    </Section>
  ));
  return (
    <PanelFrame actor={actor} current="meetings" at={meeting.ugel?.code ?? "region"}>
      <MeetingHeader
        {...{ actor, meeting }}
        current="/acta"
        title={actaTitle(content)}
        trail={[{ label: "Acta" }]}
        actions={<Actions meetingId={id} draft={approved === null} acts={acts} />}
      />
      <DoneNotice done={hecho} sentences={ACTA_DONE} />
      {open > 0 && (
        <Alert kind="due" announce="none">
          {open === 1 ? "Hay 1 corrección sin responder." : `Hay ${open} correcciones sin responder.`}{" "}
          <a href="#correcciones-pedidas">Ver qué se pide</a>
        </Alert>
      )}
      <nav aria-label="Partes del acta" className="print:hidden">
        <ul className="flex flex-wrap gap-x-5">
          {links.map(({ key, title }) => (
            <li key={key} className="flex min-h-11 items-center sm:min-h-8">
              <a href={`#${key}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <Columns
        main={sections}
        aside={
          approved ? (
            <>
              <ActaPapers meetingId={id} approved={approved} attaches={acts.attaches} />
              <Verdicts participants={participants} verdicts={verdicts} />
            </>
          ) : (
            <Section title="Borrador">
              <p>
                Así se lee hoy. Quien fue convocado puede pedir que se corrija; cuando se apruebe ya no
                cambiará.
              </p>
              {acts.asks && (
                <p className="mt-3 print:hidden">
                  <Anchor href={askCorrectionHref(id, null)}>Pedir una corrección de toda el acta</Anchor>
                </p>
              )}
            </Section>
          )
        }
      />
      {corrections.length > 0 && (
        <div className="mt-9 sm:mt-11 print:hidden">
          <Section title="Correcciones pedidas" id="correcciones-pedidas" aside={corrections.length}>
            <Corrections meetingId={id} corrections={corrections} decides={acts.decides} />
          </Section>
        </div>
      )}
      {(photos.length > 0 || acts.brings) && (
        <div className="mt-9 sm:mt-11 print:hidden">
          <Section
            title="Fotos de la sesión"
            id="fotos"
            aside={acts.brings ? <Anchor href={photosHref(id)}>Subir o retirar fotos</Anchor> : photos.length}
          >
            {photos.length > 0 ? (
              <Photos photos={photos} />
            ) : (
              <p className="text-muted">Todavía no hay fotos.</p>
            )}
          </Section>
        </div>
      )}
    </PanelFrame>
  );
}

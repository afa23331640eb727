import type { InstallationState } from "@/db/values";
import { returnHref } from "@/lib/assessments/returns/labels";
import { shortDay } from "@/lib/dates/dates";
import { alarmWords } from "../hygiene/labels";
import type { Alarm } from "../hygiene/rules";
import { installationHref } from "../installation/labels";
import { placeHref } from "../labels";
import type { BusinessKind, OpenBusiness, ReturnedResults } from "./rules";

export const BUSINESS_KIND_LABELS: Record<BusinessKind, string> = {
  vacancy: "Cargo vacante",
  ending: "Designación por terminar",
  correction: "Corrección por confirmar",
  inactive_services: "Servicios inactivos",
  returned_results: "Resultados devueltos",
  installation: "Acta de instalación",
  resolution: "Resolución",
  profile: "Ficha de la red",
};

const isOfNetwork = (kind: Alarm["kind"]): kind is Alarm["kind"] & BusinessKind =>
  Object.hasOwn(BUSINESS_KIND_LABELS, kind);

/** The alarms of a network as open business: the pages that they lead to are those that a coordinator may read. */
export const businessOfAlarms = (network: { code: string }, alarms: Alarm[]): OpenBusiness[] =>
  alarms.flatMap((alarm): OpenBusiness[] => {
    const { kind } = alarm;
    if (!isOfNetwork(kind)) return [];
    const { title, detail, href, dueOn } = alarmWords(alarm, false);
    const page = href.startsWith("/administracion/")
      ? placeHref({ kind: "network", code: network.code })
      : href;
    const words = kind === "resolution" || kind === "profile" ? detail.replace(/\.$/, "") : title;
    const rest = kind === "resolution" || kind === "profile" ? "Se completa en la página de la red." : detail;
    return [{ kind, title: words, detail: rest, href: page, ...(dueOn ? { dueOn } : {}) }];
  });

export const businessOfCorrection = (school: {
  siteCode: string;
  name: string;
  correctionOn: string;
}): OpenBusiness => ({
  kind: "correction",
  title: `IE ${school.name}`,
  detail: `Pidió corregir sus datos el ${shortDay(school.correctionOn)}; la UGEL todavía no decide.`,
  href: `/colegios/${school.siteCode}`,
});

export const businessOfReturn = (
  school: { name: string },
  { id, assessmentId, title, state, dueOn }: ReturnedResults,
): OpenBusiness => ({
  kind: "returned_results",
  title: `IE ${school.name}`,
  detail:
    state === "open"
      ? `Le devolvieron resultados de «${title}»: los corrige hasta el ${shortDay(dueOn)}.`
      : `Corrigió los resultados de «${title}» que le devolvieron; falta revisarlos.`,
  href: returnHref(assessmentId, id),
  ...(state === "open" ? { dueOn } : {}),
});

type Installation = { state: InstallationState; heldOn: string };

/** Of the acta de instalación: what it still lacks, if anything. */
export function businessOfInstallation(
  network: { code: string },
  installation: Installation,
): OpenBusiness[] {
  if (installation.state === "signed") return [];
  const draft = installation.state === "draft";
  return [
    {
      kind: "installation",
      title: draft ? "Acta de instalación en borrador" : "Acta de instalación sin copia firmada",
      detail: `De la reunión del ${shortDay(installation.heldOn)}. ${draft ? "Falta emitirla." : "Ya se emitió; falta adjuntar la copia firmada."}`,
      href: installationHref(network.code),
    },
  ];
}

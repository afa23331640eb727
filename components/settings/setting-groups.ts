import { type Actor, placesWhere } from "@/lib/access/actor";
import type { Capability } from "@/lib/access/roles";
import { IMPORT_KIND_LABELS } from "@/lib/imports/labels";
import { kindsToImport } from "@/lib/imports/policy";
import { CONTACTS_DESK } from "@/lib/releases/contacts/labels";
import { PUBLISHING_PAGE } from "@/lib/releases/drafts/labels";
import { GALLERY_DESK } from "@/lib/releases/gallery/labels";
import { SETTING_STATES } from "@/lib/settings/labels";
import { RETENTION_PAGE } from "@/lib/settings/retention/labels";
import type { SettingsState } from "@/lib/settings/schema";
import { FORMS_PAGE } from "@/lib/visits/forms/labels";
import { placesToDefine } from "@/lib/visits/policy";
import { VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";

type Setting = {
  href: string;
  title: string;
  detail: string;
  /** How it stands, in a line. */
  state?: (state: SettingsState) => string;
};
type Group = { title: string; settings: Setting[] };

function importsOf(actor: Actor): Setting[] {
  const kinds = kindsToImport(actor).map((kind) => IMPORT_KIND_LABELS[kind].toLowerCase());
  if (kinds.length === 0) return [];
  const files = new Intl.ListFormat("es").format(kinds);
  return [
    {
      href: "/administracion/importaciones",
      title: "Importaciones",
      detail: `${files.charAt(0).toUpperCase()}${files.slice(1)}: subir una lista o pegarla, ver qué cambiaría y confirmar.`,
    },
  ];
}

/** What the actor may set or read here, by what it is for. */
export function settingsOf(actor: Actor): Group[] {
  const when = (capability: Capability, ...settings: Setting[]) =>
    placesWhere(actor, capability).length > 0 ? settings : [];
  const groups: Group[] = [
    {
      title: "Personas y datos",
      settings: [
        {
          href: "/administracion/usuarios",
          title: "Usuarios y cargos",
          detail: "Invitar, designar, terminar designaciones y ver el estado de las cuentas.",
        },
        ...importsOf(actor),
        ...when("audit.read", {
          href: "/administracion/auditoria",
          title: "Registro de cambios",
          detail: "Qué se cambió, quién lo hizo y cuándo.",
        }),
      ],
    },
    {
      title: "Cada año",
      settings: [
        ...when("settings.edit", {
          href: "/administracion/encabezado",
          title: "Encabezado oficial",
          detail: "Los nombres del decenio y del año que llevan los documentos.",
          state: SETTING_STATES.year,
        }),
        ...when("plan.define", {
          href: "/administracion/planes",
          title: "Qué llevan los planes",
          detail: "Las secciones, los ámbitos, los compromisos y los plazos de los planes de cada año.",
          state: SETTING_STATES.campaigns,
        }),
        ...when("assessment.define", {
          href: "/evaluaciones",
          title: "Evaluaciones",
          detail: "Qué se evalúa, con qué escala y hasta cuándo se reciben resultados.",
          state: SETTING_STATES.assessments,
        }),
        ...(placesToDefine(actor).length > 0
          ? [
              {
                href: VISIT_SETTINGS_PAGE,
                title: "Cómo se visita",
                detail:
                  "Los momentos del año, cuántas visitas hace cada persona y qué se pide para observar sin compañía.",
                state: SETTING_STATES.rounds,
              },
            ]
          : []),
        ...when("meeting.define", {
          href: "/administracion/directorios/feriados",
          title: "Feriados",
          detail: "Los días en que no caen las reuniones que se repiten.",
          state: SETTING_STATES.holidays,
        }),
      ],
    },
    {
      title: "Cómo se trabaja",
      settings: [
        ...when("meeting.define", {
          href: "/administracion/directorios",
          title: "Cómo se reúnen",
          detail: "El quórum, los plazos y a quiénes se convoca en directorios, asambleas y reuniones.",
          state: SETTING_STATES.meetings,
        }),
        ...when("visit.define", {
          href: FORMS_PAGE,
          title: "Fichas de visita",
          detail: "Qué se observa en una visita, con qué niveles, y los casos para ponerse de acuerdo.",
          state: SETTING_STATES.forms,
        }),
        ...when("settings.edit", {
          href: "/administracion/plantillas",
          title: "Plantillas",
          detail: "El texto con que empieza el acta de instalación de cada red.",
          state: SETTING_STATES.papers,
        }),
        ...when("settings.edit", {
          href: RETENTION_PAGE,
          title: "Cuánto se guarda",
          detail:
            "Cuándo se borran borradores, sesiones, enlaces, tareas, copias de correos y archivos a medio leer.",
          state: SETTING_STATES.retention,
        }),
      ],
    },
    {
      title: "Lo que ve el público",
      settings: [
        ...when("release.publish", {
          href: PUBLISHING_PAGE,
          title: "Resumen público",
          detail: "Preparar, revisar y publicar las cifras que cualquiera puede leer.",
          state: SETTING_STATES.publication,
        }),
        ...when("contact.keep", {
          href: CONTACTS_DESK,
          title: "Contactos públicos",
          detail: "Las oficinas a las que cualquiera puede escribir, llamar o ir.",
          state: SETTING_STATES.contacts,
        }),
        ...when("release.publish", {
          href: GALLERY_DESK,
          title: "Galería pública",
          detail: "Fotos de lo que hacen las redes, con lo que muestran, su fecha y su consentimiento.",
          state: SETTING_STATES.gallery,
        }),
      ],
    },
  ];
  return groups.filter(({ settings }) => settings.length > 0);
}

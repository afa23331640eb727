import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelFrame } from "@/components/frame/panel-frame";
import { PageHeader } from "@/components/ui/page-header";
import { Row, RowList } from "@/components/ui/row-list";
import { placesWhere } from "@/lib/access/actor";
import { requireActor } from "@/lib/access/session";
import { IMPORT_KIND_LABELS } from "@/lib/imports/labels";
import { kindsToImport } from "@/lib/imports/policy";
import { canInvite } from "@/lib/people/policy";
import { CONTACTS_DESK } from "@/lib/releases/contacts/labels";
import { GALLERY_DESK } from "@/lib/releases/gallery/labels";
import { placesToDefine } from "@/lib/visits/policy";
import { VISIT_SETTINGS_PAGE } from "@/lib/visits/rounds/labels";

export const metadata: Metadata = { title: "Administración" };

export default async function AdministrationPage() {
  const actor = await requireActor();
  if (!canInvite(actor)) notFound();
  const kinds = kindsToImport(actor);
  const files = new Intl.ListFormat("es").format(kinds.map((kind) => IMPORT_KIND_LABELS[kind].toLowerCase()));
  const may = (capability: Parameters<typeof placesWhere>[1]) => placesWhere(actor, capability).length > 0;
  return (
    <PanelFrame actor={actor} current="admin">
      <PageHeader
        title="Administración"
        lead="Lo que su cargo le permite administrar en los lugares a su cargo."
      />
      <RowList>
        <Row
          href="/administracion/usuarios"
          title="Usuarios y cargos"
          detail="Invitar, designar, terminar designaciones y ver el estado de las cuentas."
        />
        {kinds.length > 0 && (
          <Row
            href="/administracion/importaciones"
            title="Importaciones"
            detail={`${files.charAt(0).toUpperCase()}${files.slice(1)}: subir una lista o pegarla, ver qué cambiaría y confirmar.`}
          />
        )}
        {may("audit.read") && (
          <Row
            href="/administracion/auditoria"
            title="Registro de cambios"
            detail="Qué se cambió, quién lo hizo y cuándo."
          />
        )}
        {may("release.publish") && (
          <Row
            href="/administracion/publicacion"
            title="Resumen público"
            detail="Publicar las cifras que cualquiera puede leer."
          />
        )}
        {may("release.publish") && (
          <Row
            href={GALLERY_DESK}
            title="Galería pública"
            detail="Fotos de lo que hacen las redes, con lo que muestran, su fecha y su consentimiento."
          />
        )}
        {may("contact.keep") && (
          <Row
            href={CONTACTS_DESK}
            title="Contactos públicos"
            detail="Las oficinas a las que cualquiera puede escribir, llamar o ir."
          />
        )}
        {may("plan.define") && (
          <Row
            href="/administracion/planes"
            title="Qué llevan los planes"
            detail="Las secciones, los ámbitos, los compromisos y los plazos de los planes de cada año."
          />
        )}
        {may("meeting.define") && (
          <Row
            href="/administracion/directorios"
            title="Cómo se reúnen"
            detail="El quórum, los plazos, a quiénes se convoca y los feriados de directorios, asambleas y reuniones."
          />
        )}
        {placesToDefine(actor).length > 0 && (
          <Row
            href={VISIT_SETTINGS_PAGE}
            title="Cómo se visita"
            detail="Los momentos del año, cuántas visitas hace cada persona y qué se pide para observar sin compañía."
          />
        )}
        {may("settings.edit") && (
          <Row
            href="/administracion/encabezado"
            title="Encabezado oficial"
            detail="Los nombres del decenio y del año que llevan los documentos."
          />
        )}
        {may("settings.edit") && (
          <Row
            href="/administracion/plantillas"
            title="Plantillas"
            detail="El texto con que empieza el acta de instalación de cada red."
          />
        )}
      </RowList>
    </PanelFrame>
  );
}

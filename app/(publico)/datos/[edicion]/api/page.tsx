import type { Metadata } from "next";
import { PublicFrame } from "@/components/frame/public-frame";
import { Anchor } from "@/components/ui/anchor";
import { DataTable } from "@/components/ui/data-table";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { LIMIT_MINUTES, LIMITS } from "@/lib/access/rate-limit";
import { API } from "@/lib/opendata/answers/rules";
import { wrongParameter } from "@/lib/opendata/rules";
import { ALLOWED, LATEST, MAX_PER_PAGE, PER_PAGE } from "@/lib/opendata/schema";
import { canonical } from "../../../_components/canonical";
import { findEdition } from "../_components/find-edition";
import { NothingYet } from "../_components/nothing-yet";
import { Sample } from "./_components/sample";
import { Samples } from "./_components/samples";

export const revalidate = 60;
export const generateStaticParams = () => [];

const TITLE = "Datos para programas";

export const generateMetadata = (): Metadata => ({
  title: TITLE,
  description: "Cómo consultar los datos abiertos de las redes educativas desde un programa.",
  alternates: canonical("/datos/api"),
});

const ADDRESSES = [
  { path: `${API}/ediciones`, gives: "Todo lo publicado, lo más reciente primero.", takes: "Nada" },
  {
    path: `${API}/ediciones/{edicion}`,
    gives: "Lo que dice una edición y las tablas que da.",
    takes: "Nada",
  },
  {
    path: `${API}/tablas/{tabla}`,
    gives: "Una tabla, con la clave que dice el catálogo.",
    takes: "edicion, formato, ugel, pagina, por",
  },
  { path: `${API}/redes`, gives: "Las redes con sus colegios.", takes: "edicion, ugel, pagina, por" },
  { path: `${API}/esquema`, gives: "Esta descripción, para programas (OpenAPI 3.1).", takes: "Nada" },
];

const PARAMETERS = [
  { name: "edicion", allowed: ALLOWED.edicion, usual: "vigente" },
  { name: "formato", allowed: ALLOWED.formato, usual: "json" },
  { name: "ugel", allowed: `${ALLOWED.ugel}; solo en tablas que distinguen UGEL`, usual: "Todas" },
  { name: "pagina", allowed: ALLOWED.pagina, usual: "1" },
  { name: "por", allowed: `${ALLOWED.por}: filas de cada página`, usual: `${PER_PAGE}; en CSV, todas` },
];

const ERRORS = [
  {
    status: "400",
    means: "Un parámetro no se conoce o no admite ese valor. La respuesta dice cuál y qué admite.",
  },
  { status: "404", means: "No existe esa edición o esa tabla." },
  {
    status: "429",
    means: `Más de ${LIMITS.data} consultas en ${LIMIT_MINUTES} minutos desde una misma dirección. La cabecera Retry-After dice cuántos segundos esperar.`,
  },
];

const code = (text: string) => <code className="text-sm break-words">{text}</code>;

/** How programs ask for the open data. */
export default async function ApiPage({ params }: { params: Promise<{ edicion: string }> }) {
  const edition = await findEdition((await params).edicion);
  if (!edition) return <NothingYet title={TITLE} />;
  return (
    <PublicFrame demo={edition.snapshot.demo} current="data">
      <PageHeader
        breadcrumbs={[{ href: "/datos", label: "Datos abiertos" }]}
        title={TITLE}
        lead="Las mismas tablas, por direcciones que un programa puede leer. Sin cuenta ni clave, desde cualquier sitio, y solo para leer."
      />
      <Section title="Direcciones" id="direcciones">
        <DataTable
          caption="Qué se puede consultar, siempre con GET"
          rows={ADDRESSES}
          rowKey={({ path }) => path}
          columns={[
            { key: "path", header: "Dirección", rowHeader: true, cell: ({ path }) => code(path) },
            { key: "gives", header: "Qué da", cell: ({ gives }) => gives },
            { key: "takes", header: "Parámetros", cell: ({ takes }) => takes },
          ]}
        />
      </Section>
      <Section title="Parámetros" id="parametros">
        <DataTable
          caption="Van después de la dirección, como ?edicion=1&formato=csv"
          rows={PARAMETERS}
          rowKey={({ name }) => name}
          columns={[
            { key: "name", header: "Parámetro", rowHeader: true, cell: ({ name }) => code(name) },
            { key: "allowed", header: "Admite", cell: ({ allowed }) => allowed },
            { key: "usual", header: "Si no se dice", cell: ({ usual }) => usual },
          ]}
        />
      </Section>
      <Section title="Ejemplos" id="ejemplos">
        <Samples edition={edition} />
      </Section>
      <Section title="Lo que no se dice" id="oculto">
        <p className="max-w-[42rem]">
          Las cifras de grupos de 1 a 9 estudiantes no se publican, ni las que permitirían deducirlas. En JSON
          esa cifra es {code("null")} y la clave de su columna está en la lista {code("oculto")} de la fila;
          en CSV dice {code("oculto")}. Una cifra que nadie contó es {code("null")} sin estar en la lista, y
          en CSV queda vacía.
        </p>
      </Section>
      <Section title="Ediciones, páginas y caché" id="versiones">
        <ul className="max-w-[42rem] list-disc space-y-1.5 pl-5">
          <li>
            Lo que da una edición por su número no cambia nunca: guárdela con el número si va a citarla.{" "}
            {code(LATEST)} es la última, con sus correcciones.
          </li>
          <li>
            Las respuestas vienen de {PER_PAGE} en {PER_PAGE} filas, hasta {MAX_PER_PAGE} con {code("por")}.{" "}
            {code("siguiente")} es la dirección de la página que sigue.
          </li>
          <li>
            Cada respuesta lleva {code("ETag")}: mándelo en {code("If-None-Match")} y, si nada cambió,
            recibirá 304 sin datos.
          </li>
          <li>
            Lo que hoy existe en {code(API)} no se quita ni cambia de nombre. Puede haber campos nuevos: no
            dependa de que no los haya.
          </li>
        </ul>
      </Section>
      <Section title="Errores" id="errores">
        <DataTable
          caption="Llegan como application/problem+json (RFC 9457), en español"
          rows={ERRORS}
          rowKey={({ status }) => status}
          columns={[
            { key: "status", header: "Código", rowHeader: true, cell: ({ status }) => status },
            { key: "means", header: "Qué pasó", cell: ({ means }) => means },
          ]}
        />
        <div className="mt-5">
          <Sample title="Un parámetro fuera de lo que admite" ask={`GET ${API}/redes?por=5000`}>
            {JSON.stringify(wrongParameter("por", ALLOWED.por), null, 2)}
          </Sample>
        </div>
      </Section>
      <p className="mt-9">
        <Anchor href="/datos">Volver al catálogo de tablas</Anchor>
      </p>
    </PublicFrame>
  );
}

import { z } from "zod";
import { API } from "../answers/rules";
import { LICENCE } from "../labels";
import {
  ALLOWED,
  editionAnswer,
  editionsAnswer,
  LATEST,
  MAX_PAGE,
  MAX_PER_PAGE,
  networksAnswer,
  type Parameter,
  PER_PAGE,
  problemAnswer,
  tableAnswer,
} from "../schema";

const SCHEMAS = {
  Ediciones: editionsAnswer,
  Edicion: editionAnswer,
  Tabla: tableAnswer,
  Redes: networksAnswer,
  Problema: problemAnswer,
  Esquema: z.looseObject({ openapi: z.string() }),
};
type Schema = keyof typeof SCHEMAS;

/** A shape of ours as OpenAPI 3.1 writes it, which is how JSON Schema does. Fields may be added to it: it is not closed. */
function jsonSchema(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "output",
    override({ jsonSchema: written }) {
      if (written.additionalProperties === false) delete written.additionalProperties;
    },
  });
  return rest;
}

const reference = (schema: Schema) => ({ $ref: `#/components/schemas/${schema}` });

const whole = (most: number, usual: number) => ({
  ...{ type: "integer", minimum: 1, maximum: most, default: usual },
});

const PARAMETERS: Record<Parameter, object> = {
  edicion: { type: "string", pattern: "^(vigente|[1-9][0-9]{0,5})$", default: LATEST },
  formato: { type: "string", enum: ["json", "csv"], default: "json" },
  ugel: { type: "string", pattern: "^[0-9]{2}$" },
  pagina: whole(MAX_PAGE, 1),
  por: whole(MAX_PER_PAGE, PER_PAGE),
};

const inQuery = (name: Parameter, more = "") => ({
  ...{ name, in: "query", schema: PARAMETERS[name] },
  description: `Admite ${ALLOWED[name]}.${more}`,
});

const inPath = (name: string, schema: object, description: string) => ({
  ...{ name, in: "path", required: true, schema, description },
});

const HEADERS = {
  ETag: { schema: { type: "string" }, description: "Para preguntar si cambió, con If-None-Match." },
  "Cache-Control": { schema: { type: "string" } },
};

const PROBLEMS: Record<string, string> = {
  "400": "Un parámetro no se conoce o no admite ese valor. Dice cuál y qué admite.",
  "404": "No hay esa edición, esa tabla o ese directorio.",
  "429": "Demasiadas consultas desde la misma dirección. Retry-After dice cuántos segundos esperar.",
};

const problems = (codes: string[]) =>
  Object.fromEntries(
    codes.map((code) => [
      code,
      {
        description: PROBLEMS[code],
        content: { "application/problem+json": { schema: reference("Problema") } },
        ...(code === "429" ? { headers: { "Retry-After": { schema: { type: "integer" } } } } : {}),
      },
    ]),
  );

type Operation = {
  id: string;
  summary: string;
  parameters?: object[];
  answer: Schema;
  csv?: boolean;
  refuses: string[];
};

const get = ({ id, summary, parameters = [], answer, csv, refuses }: Operation) => ({
  get: {
    ...{ operationId: id, summary, parameters },
    responses: {
      "200": {
        description: summary,
        headers: HEADERS,
        content: {
          "application/json": { schema: reference(answer) },
          ...(csv ? { "text/csv": { schema: { type: "string" } } } : {}),
        },
      },
      "304": { description: "No cambió desde la vez anterior." },
      ...problems(refuses),
    },
  },
});

/** What may be asked of the open data and what they answer, as OpenAPI 3.1. */
export function openApiDocument(limit: { questions: number; minutes: number }) {
  return {
    openapi: "3.1.0",
    info: {
      title: "Datos abiertos de las redes educativas",
      version: "1.0.0",
      summary: "Las cifras que la región publica, edición por edición.",
      description: `No pide cuenta ni clave. Hasta ${limit.questions} consultas en ${limit.minutes} minutos desde una misma dirección. Los grupos de 1 a 9 estudiantes no se dicen, ni las cifras que permitirían deducirlos: en JSON son null y su clave está en «oculto»; en CSV dicen «oculto». El CSV es UTF-8 con marca, separado por comas (RFC 4180); un texto que una hoja de cálculo tomaría por fórmula lleva un apóstrofo delante.`,
      license: { name: LICENCE.name, url: LICENCE.url },
    },
    servers: [{ url: "/" }],
    paths: {
      [`${API}/ediciones`]: get({
        ...{ id: "ediciones", answer: "Ediciones", refuses: ["400", "429"] },
        summary: "Todo lo que la región ha publicado, lo más reciente primero.",
      }),
      [`${API}/ediciones/{edicion}`]: get({
        ...{ id: "edicion", answer: "Edicion", refuses: ["400", "404", "429"] },
        summary: "Lo que dice una edición, y las tablas que da.",
        parameters: [inPath("edicion", PARAMETERS.edicion, `Admite ${ALLOWED.edicion}.`)],
      }),
      [`${API}/tablas/{tabla}`]: get({
        ...{ id: "tabla", answer: "Tabla", csv: true, refuses: ["400", "404", "429"] },
        summary: "Una tabla de una edición.",
        parameters: [
          inPath("tabla", { type: "string", pattern: "^[a-z0-9-]+$" }, "La clave de la tabla."),
          ...[inQuery("edicion"), inQuery("formato")],
          inQuery("ugel", " Solo en las tablas que distinguen UGEL."),
          inQuery("pagina"),
          inQuery("por", " El CSV va entero si no se pide una página."),
        ],
      }),
      [`${API}/redes`]: get({
        ...{ id: "redes", answer: "Redes", refuses: ["400", "404", "429"] },
        summary: "Las redes de una edición, con sus colegios.",
        parameters: (["edicion", "ugel", "pagina", "por"] as const).map((name) => inQuery(name)),
      }),
      [`${API}/esquema`]: get({
        ...{ id: "esquema", answer: "Esquema", refuses: ["400", "429"] },
        summary: "Este documento.",
      }),
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(SCHEMAS).map(([name, schema]) => [name, jsonSchema(schema)]),
      ),
    },
  };
}

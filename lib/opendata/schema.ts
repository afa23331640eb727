import { z } from "zod";
import { KIND_KEYS } from "./labels";

// What may be asked.

export const LATEST = "vigente";
export const MAX_PAGE = 100_000;
export const MAX_PER_PAGE = 1_000;
export const PER_PAGE = 100;

/** What each parameter takes, in words: said when it comes wrong, and in the documentation. */
export const ALLOWED = {
  edicion: "«vigente» o el número de una edición, como 1",
  formato: "json o csv",
  ugel: "el número de una UGEL, en dos cifras, como 05",
  pagina: `un número entero de 1 a ${MAX_PAGE}`,
  por: `un número entero de 1 a ${MAX_PER_PAGE}`,
} as const;
export type Parameter = keyof typeof ALLOWED;

const edition = z.string().regex(/^(?:vigente|[1-9]\d{0,5})$/);
const ugel = z.string().regex(/^\d{2}$/);
const whole = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .refine((number) => number <= most);

export const editionSchema = z.strictObject({ edicion: edition });
export const noQuerySchema = z.strictObject({});
export const tableQuerySchema = z.strictObject({
  edicion: edition.default(LATEST),
  formato: z.enum(["json", "csv"]).default("json"),
  ugel: ugel.optional(),
  pagina: whole(MAX_PAGE).optional(),
  por: whole(MAX_PER_PAGE).optional(),
});
export type TableQuery = z.output<typeof tableQuerySchema>;
export const networksQuerySchema = tableQuerySchema.omit({ formato: true });
export type NetworksQuery = z.output<typeof networksQuerySchema>;

// What is answered. The public document of the service is made of these.

const licence = z.object({ nombre: z.string(), direccion: z.url() });
const instant = z.iso.datetime();
const whenever = z.iso.date();
const counted = z.int().min(0);

const column = z.object({
  clave: z.string(),
  etiqueta: z.string(),
  tipo: z.enum(Object.values(KIND_KEYS)),
  /** Of a percentage, the column that it is out of. */
  de: z.string().nullable(),
});

const catalogueTable = z.object({
  clave: z.string(),
  titulo: z.string(),
  fila: z.string().describe("Qué es una fila y qué cuenta cada cifra."),
  fuente: z.string(),
  columnas: z.array(column),
  filas: counted.describe("Cuántas filas tiene."),
  json: z.string(),
  csv: z.string(),
});

const editionLine = z.object({
  numero: counted,
  titulo: z.string(),
  publicada_el: instant,
  vigente: z.boolean(),
  enmienda_a: counted.nullable().describe("El número de la edición que corrige."),
  datos: z.string(),
  resumen: z.string(),
});

export const editionsAnswer = z.object({ licencia: licence, ediciones: z.array(editionLine) });

const figure = z.object({
  etiqueta: z.string(),
  numerador: z.int().nullable(),
  denominador: z.int().nullable(),
  oculta: z
    .boolean()
    .describe(
      "La cifra no se dice entera: lo que es null en ella es de un grupo pequeño, o dejaría deducirlo.",
    ),
});

export const editionAnswer = z.object({
  numero: counted,
  titulo: z.string(),
  publicada_el: instant,
  vigente: z.boolean(),
  region: z.string(),
  demostracion: z.boolean().describe("Las personas, las redes y los resultados son inventados."),
  periodo: z.string().nullable(),
  corte: whenever.describe("El día a cuyo término se contaron los registros."),
  licencia: licence,
  enmienda: z.object({ de: counted, motivo: z.string(), cambios: z.string() }).nullable(),
  enmendada_por: z.object({ numero: counted, cambios: z.string().nullable() }).nullable(),
  titulares: z.array(z.string()),
  logros: z.array(
    z.object({
      clave: z.string(),
      titulo: z.string(),
      frase: z.string(),
      cifras: z.array(figure),
      al: whenever,
      como_se_calcula: z.string(),
      fuente: z.string(),
      declarado: z.boolean().describe("Lo dice la región, con su fuente: no sale de los registros."),
      tablas: z.array(z.string()),
    }),
  ),
  metodologia: z.string().nullable(),
  fuentes: z.array(z.object({ nombre: z.string(), direccion: z.string(), fecha: z.string() })),
  tablas: z.array(catalogueTable),
});

const paged = {
  edicion: counted,
  corte: whenever,
  licencia: licence,
  total: counted.describe("Cuántas hay en todas las páginas."),
  pagina: counted,
  por: counted,
  paginas: counted,
  siguiente: z.string().nullable().describe("La dirección de la página que sigue."),
};

export const tableAnswer = z.object({
  ...paged,
  tabla: z.string(),
  titulo: z.string(),
  fila: z.string(),
  fuente: z.string(),
  columnas: z.array(column),
  filas: z
    .array(z.object({ oculto: z.array(z.string()) }).catchall(z.union([z.string(), z.number(), z.null()])))
    .describe(
      "Cada fila lleva sus columnas por su clave. Una cifra que no se dice es null, y su clave está en «oculto»; una que nadie contó es null y no está.",
    ),
});

export const networksAnswer = z.object({
  ...paged,
  redes: z.array(
    z.object({
      codigo: z.string(),
      nombre: z.string(),
      ugel: z.string(),
      distritos: z.array(z.string()),
      colegios: z.array(z.object({ codigo: z.string(), nombre: z.string(), detalle: z.string() })),
      ficha: z.string(),
    }),
  ),
});

export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  parametro: z.string().optional(),
  permitido: z.string().optional(),
});
export type Problem = z.output<typeof problemAnswer>;

import { z } from "zod";
import { type DistrictCode, modalityGroups, networkKinds, type UgelCode } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, line, optionalDay, optionalLine, version } from "@/lib/forms/fields";

const place = z.string().refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla.");

/** A UGEL's code in MINEDU's table; six digits, like a district's, and not one. */
export const ugelCode = z
  .string()
  .regex(/^\d{6}$/, "El código de UGEL tiene 6 números.")
  .transform((text) => text as UgelCode);
/** INEI's ubigeo. */
export const districtCode = z
  .string()
  .regex(/^\d{6}$/, "El ubigeo tiene 6 números.")
  .transform((text) => text as DistrictCode);

export const openUgelSchema = z.object({
  region: place,
  code: z.string().regex(/^\d{2}$/, "El número de UGEL tiene 2 cifras."),
  name: line("el nombre de la UGEL"),
  ugelCode,
  seat: line("la sede"),
  openedOn: day("la fecha de inicio"),
});
export type OpenUgel = z.output<typeof openUgelSchema>;

export const addDistrictSchema = z.object({
  ugel: place,
  districtCode,
  name: line("el nombre del distrito"),
  tile: z
    .object({ column: z.number().int(), row: z.number().int(), label: z.string(), letters: z.string() })
    .optional(),
});
export type AddDistrict = z.output<typeof addDistrictSchema>;

export const createNetworkSchema = z
  .object({
    ugel: place,
    code: z.string().regex(/^\d{2}-[0-9A-Z]{2,4}$/, "El código de la red es como 05-03."),
    name: line("el nombre de la red"),
    kind: choice(networkKinds, "si la red es EB o ETP"),
    modalityGroup: choice(modalityGroups, "la modalidad"),
    resolutionNumber: optionalLine(60),
    resolutionDate: optionalDay("la fecha de la resolución"),
    openedOn: day("la fecha de inicio"),
    /** Boxes that are not ticked leave holes. */
    districts: z.preprocess(
      (list) => (Array.isArray(list) ? list.filter(Boolean) : []),
      z.array(districtCode).max(60),
    ),
  })
  .refine((network) => (network.kind === "etp") === (network.modalityGroup === "etp"), {
    path: ["modalityGroup"],
    error: "La modalidad ETP es la de las redes de educación técnico-productiva, y solo de ellas.",
  });
export type CreateNetwork = z.output<typeof createNetworkSchema>;

export const correctNetworkSchema = z.object({
  network: place,
  version: version(),
  name: line("el nombre de la red"),
  resolutionNumber: optionalLine(60),
  resolutionDate: optionalDay("la fecha de la resolución"),
});
export type CorrectNetwork = z.output<typeof correctNetworkSchema>;

export const closeNetworkSchema = z.object({
  network: place,
  version: version(),
  on: day("desde qué día ya no existe"),
  reason: line("el motivo", 300),
});
export type CloseNetwork = z.output<typeof closeNetworkSchema>;

/** What the address of the list of networks may carry; anything else is as if absent. */
export const networkFiltersSchema = z.object({
  ugel: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  tipo: z.enum(networkKinds).optional().catch(undefined),
  modalidad: z.enum(modalityGroups).optional().catch(undefined),
  distrito: districtCode.optional().catch(undefined),
  /** Whether its four offices are held. */
  cargos: z.enum(["completos", "vacantes"]).optional().catch(undefined),
  /** Those that do not stand any more, instead of those that do. */
  estado: z.enum(["cerradas"]).optional().catch(undefined),
  q: z.string().trim().max(80).optional().catch(undefined),
  orden: z.enum(["codigo", "nombre"]).catch("codigo").default("codigo"),
  sentido: z.enum(["asc", "desc"]).catch("asc").default("asc"),
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});
export type NetworkFilters = z.output<typeof networkFiltersSchema>;

/** The page of a network's history. */
export const historyPageSchema = z.object({
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

/** The day of a view of the past, as the address carries it: `null` when what it carries is no day. */
export const onDaySchema = z.object({
  f: z.union([z.iso.date(), z.string().transform(() => null)]).optional(),
});

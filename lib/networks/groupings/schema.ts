import { z } from "zod";
import { groupingKinds } from "@/db/values";
import { isPlacePath } from "@/lib/access/place";
import { choice, day, line, optionalLine, uuid, version } from "@/lib/forms/fields";

const place = z
  .string({ error: "Elija quién la lleva." })
  .refine(isPlacePath, "La página que abrió ya no es válida. Vuelva a cargarla.");

const facts = {
  kind: choice(groupingKinds, "qué tipo de agrupación es"),
  name: line("el nombre de la agrupación"),
  description: optionalLine(500),
  document: optionalLine(120),
};

export const createGroupingSchema = z.object({ place, ...facts, startsOn: day("desde qué día existe") });
export type CreateGrouping = z.output<typeof createGroupingSchema>;

export const editGroupingSchema = z.object({ groupingId: uuid(), version: version(), ...facts });
export type EditGrouping = z.output<typeof editGroupingSchema>;

export const endGroupingSchema = z.object({
  groupingId: uuid(),
  version: version(),
  endsOn: day("su último día"),
});
export type EndGrouping = z.output<typeof endGroupingSchema>;

export const addMembersSchema = z.object({
  groupingId: uuid(),
  /** UGEL and networks; boxes that are not ticked leave holes. */
  places: z.preprocess((list) => (Array.isArray(list) ? list.filter(Boolean) : []), z.array(place).max(400)),
  /** Códigos de local as they were pasted. */
  schools: z.string().max(20_000).optional(),
  startsOn: day("desde qué día pertenecen"),
});
export type AddMembers = z.output<typeof addMembersSchema>;

export const endMembershipSchema = z.object({
  memberId: uuid(),
  version: version(),
  endsOn: day("su último día en la agrupación"),
});
export type EndMembership = z.output<typeof endMembershipSchema>;

/** What the address of the list of groupings may carry. */
export const groupingFiltersSchema = z.object({
  tipo: z.enum(groupingKinds).optional().catch(undefined),
  estado: z.enum(["vigentes", "terminadas"]).catch("vigentes").default("vigentes"),
});
export type GroupingFilters = z.output<typeof groupingFiltersSchema>;

export const memberPageSchema = z.object({
  pagina: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

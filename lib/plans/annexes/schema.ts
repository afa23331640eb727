import { z } from "zod";
import { line, uuid } from "@/lib/forms/fields";
import { rowSeen } from "../rows/schema";

const annexFields = z.object({ title: line("el título del anexo", 200) });

export const addAnnexSchema = annexFields.extend({ planId: uuid() });
export type AddAnnex = z.output<typeof addAnnexSchema>;
export const editAnnexSchema = annexFields.extend(rowSeen);
export type EditAnnex = z.output<typeof editAnnexSchema>;

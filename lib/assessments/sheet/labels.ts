import type { Area } from "@/db/values";
import { withSearch } from "@/lib/forms/search-params";
import { assessmentHref } from "../labels";
import { partKey } from "../returns/rules";

type SheetOf = {
  lugar: string;
  serviceId?: string | null;
  grade?: number | null;
  section?: string | null;
  returnId?: string | null;
};

const searchOf = ({ lugar, serviceId, grade = null, section = null, returnId }: SheetOf) => ({
  lugar,
  parte: serviceId ? partKey({ serviceId, grade, section }) : undefined,
  devolucion: returnId ?? undefined,
});

/** The page of a school's sheet, about one of its parts. */
export const sheetHref = (assessmentId: string, of: SheetOf) =>
  withSearch(`${assessmentHref(assessmentId)}/hoja`, searchOf(of));

/** The sheet itself; of an area, with a column for each item. */
export const sheetFileHref = (assessmentId: string, of: SheetOf, preguntas?: Area) =>
  withSearch(`/api${assessmentHref(assessmentId)}/hoja`, { ...searchOf(of), preguntas });

/** Where the filled sheet is brought. What it is of stands in the address, which is known though the file is not taken. */
export const sheetUploadHref = (assessmentId: string, of: SheetOf) =>
  withSearch(`/api${assessmentHref(assessmentId)}/cargas`, searchOf(of));

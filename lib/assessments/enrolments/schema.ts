import { z } from "zod";
import { uuid } from "@/lib/forms/fields";

export const takeEnrolmentSchema = z.object({ assessmentId: uuid() });

import { z } from "zod";
import { uuid, version } from "@/lib/forms/fields";

export const publishReleaseSchema = z.object({ draftId: uuid(), version: version() });
export type PublishRelease = z.output<typeof publishReleaseSchema>;

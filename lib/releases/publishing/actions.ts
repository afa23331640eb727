"use server";

import { updateTag } from "next/cache";
import { formAction } from "@/lib/forms/form-action";
import { PUBLISHING_PAGE } from "../drafts/labels";
import { RELEASES_TAG } from "../queries";
import { publishRelease } from "./commands";
import { publishReleaseSchema } from "./schema";

export const publishReleaseAction = formAction(
  "publish-release",
  publishReleaseSchema,
  async (actor, input) => {
    const number = await publishRelease(actor, input);
    updateTag(RELEASES_TAG);
    return `${PUBLISHING_PAGE}?hecho=publicado&numero=${number}`;
  },
);

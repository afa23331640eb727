"use server";

import { updateTag } from "next/cache";
import { formAction } from "@/lib/forms/form-action";
import { editPhoto, publishGallery, withdrawPhoto } from "./commands";
import { GALLERY_DESK } from "./labels";
import { GALLERY_TAG } from "./queries";
import { editPhotoSchema, publishGallerySchema, withdrawPhotoSchema } from "./schema";

const back = (done: string) => `${GALLERY_DESK}?hecho=${done}`;

export const editGalleryPhotoAction = formAction(
  "edit-gallery-photo",
  editPhotoSchema,
  async (actor, input) => {
    await editPhoto(actor, input);
    return back("cambiada");
  },
);

export const withdrawGalleryPhotoAction = formAction(
  "withdraw-gallery-photo",
  withdrawPhotoSchema,
  async (actor, input) => {
    await withdrawPhoto(actor, input);
    updateTag(GALLERY_TAG);
    return back("retirada");
  },
);

export const publishGalleryAction = formAction(
  "publish-gallery",
  publishGallerySchema,
  async (actor, input) => {
    await publishGallery(actor, input);
    updateTag(GALLERY_TAG);
    return back("publicada");
  },
);

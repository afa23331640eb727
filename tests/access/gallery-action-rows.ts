import { getGalleryDesk } from "@/lib/releases/gallery/queries";
import { createPhoto } from "../factories/gallery";
import { actAs } from "../factories/people";
import { type ActionRow, all, type Fields } from "./action-row";

const PUBLISHERS = all("absent", { admin: "yes", regional_director: "yes" });

const aboutPhoto = (more: Fields): ActionRow => ({
  at: "region",
  form: async (region) => ({ photoId: await createPhoto(region), version: "1", ...more }),
  own: PUBLISHERS,
  foreign: all("absent"),
});

/** The gallery is of whoever publishes the region. */
export const GALLERY_ACTION_ROWS: Record<string, ActionRow> = {
  editGalleryPhotoAction: aboutPhoto({
    ...{ caption: "Otra", description: "Otra mesa", takenOn: "2026-05-04", consent: "Acta 2" },
  }),
  withdrawGalleryPhotoAction: aboutPhoto({ reason: "Prueba" }),
  publishGalleryAction: {
    at: "region",
    form: async (region) => {
      await createPhoto(region);
      const desk = await getGalleryDesk(await actAs("admin", region), region);
      return { region, seen: desk?.seen ?? "" };
    },
    own: PUBLISHERS,
    foreign: all("absent"),
  },
};

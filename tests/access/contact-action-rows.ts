import { randomUUIDv7 } from "node:crypto";
import { getContactsDesk } from "@/lib/releases/contacts/queries";
import { createOffice } from "../factories/contacts";
import { actAs } from "../factories/people";
import { type ActionRow, all, type Fields, lockedByManagers } from "./action-row";

const aboutOffice = (more: Fields): ActionRow => ({
  at: "ugel",
  form: async (place) => ({ officeId: await createOffice(place), version: "1", ...more }),
  own: lockedByManagers,
  foreign: all("absent"),
});

/** Offices of a UGEL are kept there and above; the region publishes all of them. */
export const CONTACT_ACTION_ROWS: Record<string, ActionRow> = {
  addOfficeAction: {
    at: "ugel",
    form: async (place) => ({
      officeId: randomUUIDv7(),
      ...{ place, name: "Mesa de partes", email: "mesadepartes@ejemplo.pe" },
    }),
    own: all("no", { admin: "yes", regional_director: "yes", ugel_director: "yes", area_head: "yes" }),
    foreign: all("absent"),
  },
  editOfficeAction: aboutOffice({ name: "Otra", phone: "(01) 500 0000" }),
  withdrawOfficeAction: aboutOffice({ reason: "Prueba" }),
  moveOfficeAction: {
    ...aboutOffice({}),
    form: async (place) => {
      const offices = [await createOffice(place), await createOffice(place, { position: 9 })];
      return { officeId: String(offices[1]), position: "9", direction: "up" };
    },
  },
  publishContactsAction: {
    at: "region",
    form: async (region) => {
      await createOffice(region);
      const desk = await getContactsDesk(await actAs("admin", region), region);
      return { region, seen: desk?.seen ?? "" };
    },
    own: all("absent", { admin: "yes", regional_director: "yes" }),
    foreign: all("absent"),
  },
};

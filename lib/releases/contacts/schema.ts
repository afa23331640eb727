import { z } from "zod";
import { isPlacePath } from "@/lib/access/place";
import { choice, email, line, optionalLine, paragraphs, uuid, version, whole } from "@/lib/forms/fields";
import {
  MOST_ADDRESS,
  MOST_NAME,
  MOST_PHONE,
  NO_WAY_TO_REACH,
  NOT_A_PHONE,
  PERSONAL_MAIL,
  STALE_PAGE,
} from "./labels";
import { isPersonalMail, readPhone } from "./rules";

const publicOffice = z.object({
  id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});
export type PublicOffice = z.output<typeof publicOffice>;

const group = z.object({
  /** Of a UGEL; those of the region have none. */
  code: z.string().nullable(),
  seat: z.string().nullable(),
  districts: z.array(z.string()),
  offices: z.array(publicOffice),
});
export type ContactGroup = z.output<typeof group>;

/** The published contacts: the region's offices first, then those of each UGEL by its number. */
export const contactsPage = z.object({
  region: z.string(),
  /** Whether the data are invented. */
  demo: z.boolean(),
  groups: z.array(group),
});
export type ContactsPage = z.output<typeof contactsPage>;

const place = z.string({ error: STALE_PAGE }).refine(isPlacePath, STALE_PAGE);

const text = {
  name: line("cómo se llama la oficina", MOST_NAME),
  address: optionalLine(MOST_ADDRESS),
  phone: optionalLine(MOST_PHONE).refine((typed) => !typed || readPhone(typed) !== null, NOT_A_PHONE),
  email: email()
    .transform((typed) => typed.toLowerCase())
    .refine((typed) => !isPersonalMail(typed), PERSONAL_MAIL)
    .optional(),
};

type Reached = { address?: string; phone?: string; email?: string };
const isReachable = ({ address, phone, email: mail }: Reached) => Boolean(address || phone || mail);
const reach = { message: NO_WAY_TO_REACH, path: ["address"] };

export const addOfficeSchema = z.object({ officeId: uuid(), place, ...text }).refine(isReachable, reach);
export type AddOffice = z.output<typeof addOfficeSchema>;

const seen = { officeId: uuid(), version: version() };

export const editOfficeSchema = z.object({ ...seen, ...text }).refine(isReachable, reach);
export type EditOffice = z.output<typeof editOfficeSchema>;

export const withdrawOfficeSchema = z.object({ ...seen, reason: paragraphs("por qué la retira", 500) });
export type WithdrawOffice = z.output<typeof withdrawOfficeSchema>;

/** A step in the order, from where it was seen: a second tap of the same button moves nothing. */
export const moveOfficeSchema = z.object({
  officeId: uuid(),
  position: whole("el orden", { max: 32_000 }),
  direction: choice(["up", "down"], "hacia dónde"),
});
export type MoveOffice = z.output<typeof moveOfficeSchema>;

export const publishContactsSchema = z.object({
  region: place,
  /** The hash of what was on the screen when it was published. */
  seen: z.string({ error: STALE_PAGE }).regex(/^[0-9a-f]{64}$/, STALE_PAGE),
});
export type PublishContacts = z.output<typeof publishContactsSchema>;

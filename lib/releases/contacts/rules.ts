/** Who gives mailboxes to persons: `gmail.com`, `outlook.es`, `yahoo.com.pe`… */
const PERSONAL =
  /(?:^|\.)(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|aol|icloud|proton(?:mail)?|gmx|zoho|yandex|tutanota|terra|mail)\.(?:com|es|net|org|me|ru|de|pe|com\.pe|com\.ar|com\.mx)$|(?:^|\.)(?:me\.com|mac\.com|pm\.me)$/i;

/** Whether an e-mail is of a service for persons, not of an institution. */
export const isPersonalMail = (email: string): boolean => PERSONAL.test(email.split("@").at(-1) ?? "");

const PHONE = /^(\+?[\d\s().-]+?)(?:\s*(?:,|-)?\s*(?:anexo|anx\.?|int\.?|ext\.?)\s*(\d{1,6}))?$/i;

/**
 * The digits of a telephone of Peru as it is dialled from anywhere, and its extension; `null` when it is not one. The 0
 * before the code of a city is not dialled after +51; a number that costs nothing is dialled only from here.
 */
export function readPhone(text: string): { number: string; extension: string | null } | null {
  const [, typed, extension = null] = PHONE.exec(text.trim()) ?? [];
  if (!typed) return null;
  const digits = typed.replace(/\D/g, "");
  if (typed.startsWith("+") && !digits.startsWith("51"))
    return /^\d{8,15}$/.test(digits) ? { number: `+${digits}`, extension } : null;
  if (/^080[01]\d{5}$/.test(digits)) return { number: digits, extension };
  const national = typed.startsWith("+") ? digits.slice(2) : digits.replace(/^0/, "");
  if (!/^\d{7,9}$/.test(national)) return null;
  // Seven digits without a city are of Lima.
  return { number: `+51${national.length === 7 ? "1" : ""}${national}`, extension };
}

/** The link that dials a telephone; `null` for a text that none can be read from. */
export function phoneHref(text: string): string | null {
  const phone = readPhone(text);
  return phone && `tel:${phone.number}${phone.extension ? `;ext=${phone.extension}` : ""}`;
}

/** A list with one of its items a step up or down; the same list at its ends. */
export function stepped<T extends { id: string }>(list: T[], id: string, direction: "up" | "down"): T[] {
  const from = list.findIndex((one) => one.id === id);
  const to = direction === "up" ? from - 1 : from + 1;
  const [moved, other] = [list[from], list[to]];
  if (!moved || !other) return list;
  return list.map((one, i) => (i === from ? other : i === to ? moved : one));
}

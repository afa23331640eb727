import { phoneHref } from "@/lib/releases/contacts/rules";
import type { PublicOffice } from "@/lib/releases/contacts/schema";

const LINK = "inline-flex min-h-11 items-center sm:min-h-8 print:min-h-0";

/** An office and the ways to reach it, each a link where a device can follow it. */
export function OfficeLines({ office: { name, address, phone, email } }: { office: PublicOffice }) {
  const dial = phone && phoneHref(phone);
  return (
    <li className="break-inside-avoid border-b border-base-300 py-2.5">
      <h3>{name}</h3>
      {address && <p className="break-words">{address}</p>}
      <p className="flex flex-wrap gap-x-6">
        {phone &&
          (dial ? (
            <a href={dial} className={LINK}>
              {phone}
            </a>
          ) : (
            <span className={LINK}>{phone}</span>
          ))}
        {email && (
          <a href={`mailto:${email}`} className={`${LINK} min-w-0 break-all`}>
            {email}
          </a>
        )}
      </p>
    </li>
  );
}

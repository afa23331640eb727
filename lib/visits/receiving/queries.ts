import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { appointments } from "@/db/schema/people";
import { places } from "@/db/schema/places";
import { visitForms, visitFormVersions } from "@/db/schema/visit-forms";
import { visitSubmissions } from "@/db/schema/visit-records";
import type { PlaceKind, Role } from "@/db/values";
import type { FormContent, SubmissionState } from "@/db/visit-values";
import { env } from "@/lib/env";
import type { Visit } from "../queries";

const LABEL = "ayni: signing a visit, v1";

/** What whoever is observed reads on her page and types on the observer's phone to sign: of her and of that visit. */
export function signingCode(visitId: string, personId: string): string {
  const seal = createHmac("sha256", env().secret).update(`${LABEL} ${visitId} ${personId}`).digest();
  return String(seal.readUInt32BE() % 1_000_000).padStart(6, "0");
}

export type Arrived = { id: string; sha256: string; state: SubmissionState };

export type ReceivingFacts = {
  /** The version of the form that it was made with, if the visit could be made with it. */
  version: { id: string; content: FormContent; sha256: string; isCurrent: boolean } | null;
  /** What already arrived of the visit. */
  arrived: Arrived[];
  /** The office that whoever was observed held that day, one of the place first. */
  office: { role: Role; kind: PlaceKind; code: string; name: string; here: boolean } | null;
};

/** What has to be known to take a visit in, asked at once: `day` is when it was made. */
export async function selectReceivingFacts(
  tx: Transaction,
  visit: Visit,
  { formVersionId, day }: { formVersionId: string; day: string },
): Promise<ReceivingFacts> {
  const [v, f, s, a, p] = [visitFormVersions, visitForms, visitSubmissions, appointments, places];
  const place = visit.place.path;
  const here = sql`(${a.place} <@ ${place}::ltree or ${place}::ltree <@ ${a.place})`;
  const [facts] = await tx.execute<ReceivingFacts>(sql`select
    (select json_build_object('id', ${v.id}, 'content', ${v.content}, 'sha256', ${v.sha256},
        'isCurrent', ${f.retiredAt} is null and ${f.currentVersionId} is not distinct from ${v.id})
      from ${v} join ${f} on ${f.id} = ${v.formId}
      where ${v.id} = ${formVersionId} and ${v.formId} = ${visit.formId} and ${v.publishedAt} is not null) as version,
    (select coalesce(json_agg(json_build_object('id', ${s.id}, 'sha256', ${s.sha256}, 'state', ${s.state})), '[]')
      from ${s} where ${s.visitId} = ${visit.id}) as arrived,
    (select json_build_object('role', ${a.role}, 'kind', ${p.kind}, 'code', ${p.code}, 'name', ${p.name}, 'here', ${here})
      from ${a} join ${p} on ${p.path} = ${a.place}
      where ${a.personId} = ${visit.observedId} and ${a.startsOn} <= ${day}::date
        and coalesce(${a.endsOn}, 'infinity') >= ${day}::date
      order by ${a.place} = ${place}::ltree desc, ${here} desc, ${a.startsOn} limit 1) as office`);
  return facts ?? { version: null, arrived: [], office: null };
}

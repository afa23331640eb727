import { and, eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { appointments, personContacts } from "@/db/schema/people";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import type { PlacePath } from "@/lib/access/place";
import { roleLabel } from "@/lib/access/roles";
import { endAppointment, invitePerson } from "@/lib/people/commands";
import { importTable } from "./import-table";
import { inventedPerson } from "./names";
import { type DemoTerritory, isVisited, OPENED_ON, SHOWN_NETWORK } from "./networks";
import { demoSchools } from "./padron";
import { UGELS } from "./territory";

const NETWORKS_PER_LOCAL_SPECIALIST = 3;
const NETWORKS_PER_REGIONAL_SPECIALIST = 6;
/** Its coordinator changed in the middle of the year. */
const REPLACED_AT = "02-07";
/** It waits for its secretary. */
const WITHOUT_SECRETARY = "05-07";
const PERSONA_UGEL = "05";

export type DemoOfficers = { people: string[]; personas: Map<string, Role> };

type Where = { ugel?: string; network?: string; school?: string };

const COLUMNS = [
  ...["UGEL", "REI", "CARGO", "DOCUMENTO", "NOMBRES", "APELLIDOS", "CORREO", "CELULAR", "DESDE"],
  ...["DOCUMENTO DE DESIGNACIÓN", "CÓDIGO DE LOCAL"],
];

const documentOf = (n: number) => `Documento de demostración ${String(n).padStart(4, "0")}-2026`;

/** Draws invented people one after the other, and writes the list that gives them their offices. */
class Roster {
  readonly lines: string[] = [];
  readonly personas = new Map<Role, number>();
  /** Who comes after the coordinator that is replaced. */
  successor = 0;
  replaced = 0;
  drawn = 0;
  /** How many were drawn before those who take part in visits. */
  officers = 0;

  draw = () => ++this.drawn;

  give(
    role: Role,
    { ugel = "", network = "", school = "" }: Where,
    n = this.draw(),
    document = documentOf(n),
  ) {
    const { documentNumber, givenNames, familyNames, email, phone } = inventedPerson(n);
    const person = [documentNumber, givenNames, familyNames, email, phone];
    this.lines.push([ugel, network, roleLabel(role), ...person, OPENED_ON, document, school].join(";"));
    return n;
  }

  /** One person for each few networks. Answers who serves each. */
  giveInGroups(role: Role, networks: string[], size: number): Map<string, number> {
    const served = new Map<string, number>();
    for (let i = 0; i < networks.length; i += size) {
      const [first = "", ...others] = networks.slice(i, i + size);
      const n = this.give(role, { network: first });
      for (const network of others) this.give(role, { network }, n, "");
      for (const network of [first, ...others]) served.set(network, n);
    }
    return served;
  }

  show(role: Role, n: number | undefined) {
    if (n !== undefined) this.personas.set(role, n);
  }

  get text() {
    return `${COLUMNS.join(";")}\n${this.lines.join("\n")}\n`;
  }
}

const networksOf = (ugel: (typeof UGELS)[number]) =>
  Array.from({ length: ugel.ebNetworks + 1 }, (_, i) => `${ugel.code}-${String(i + 1).padStart(2, "0")}`);

function fillNetwork(roster: Roster, network: string, localSpecialist: number | undefined) {
  const coordinator = roster.give("coordinator", { network });
  if (network === WITHOUT_SECRETARY) return;
  const secretary = roster.give("secretary", { network });
  if (network === REPLACED_AT) {
    roster.replaced = coordinator;
    roster.successor = roster.draw();
  }
  if (network !== SHOWN_NETWORK) return;
  const school = demoSchools().find((one) => one.network === network)?.siteCode;
  roster.show("coordinator", coordinator);
  roster.show("secretary", secretary);
  roster.show("local_specialist", localSpecialist);
  roster.show("peer_monitor", roster.give("peer_monitor", { network }));
  roster.show("school_head", roster.give("school_head", { school }));
}

/** Who observes and who is visited: peers, and the heads of some schools. The personas have theirs already. */
function fillVisits(roster: Roster) {
  const schools = Map.groupBy(demoSchools(), ({ network }) => network);
  for (const [network, own] of schools) {
    if (!isVisited(network)) continue;
    const shown = network === SHOWN_NETWORK;
    for (let n = 0; n < (shown ? 3 : 1); n++) roster.give("peer_monitor", { network });
    const headed = shown ? own.slice(1, 6) : own.slice(0, 2);
    for (const { siteCode } of headed) roster.give("school_head", { school: siteCode });
  }
}

/** Four officers for each network, the heads of each UGEL and of the region, and who the personas are. */
export function demoRoster(): Roster {
  const roster = new Roster();
  roster.show("regional_director", roster.give("regional_director", {}));
  roster.show("observer", roster.give("observer", {}));
  for (const ugel of UGELS) {
    const at = { ugel: ugel.code };
    const director = roster.give("ugel_director", at);
    const head = roster.give("area_head", at);
    roster.give("area_head", at);
    if (ugel.code === PERSONA_UGEL) {
      roster.show("ugel_director", director);
      roster.show("area_head", head);
    }
    const networks = networksOf(ugel);
    const served = roster.giveInGroups("local_specialist", networks, NETWORKS_PER_LOCAL_SPECIALIST);
    for (const network of networks) fillNetwork(roster, network, served.get(network));
  }
  const all = UGELS.flatMap(networksOf);
  const served = roster.giveInGroups("regional_specialist", all, NETWORKS_PER_REGIONAL_SPECIALIST);
  roster.show("regional_specialist", served.get(SHOWN_NETWORK));
  // Of the whole region: who observes the plans of the UGEL.
  roster.give("regional_specialist", {});
  roster.officers = roster.drawn;
  // They come last: whoever was there before keeps her name.
  fillVisits(roster);
  return roster;
}

async function replaceCoordinator(admin: Actor, roster: Roster, personId: string, place: PlacePath) {
  const [held] = await ownerDatabase()
    .select({ id: appointments.id, version: appointments.version })
    .from(appointments)
    .where(and(eq(appointments.personId, personId), eq(appointments.role, "coordinator")));
  if (!held) throw new Error("the coordinator to replace holds no office");
  await endAppointment(admin, {
    appointmentId: held.id,
    version: held.version,
    endsOn: "2026-07-31",
    reason: "Pasó a dirigir otra institución.",
  });
  await invitePerson(admin, {
    ...inventedPerson(roster.successor),
    documentKind: "dni",
    role: "coordinator",
    place,
    startsOn: "2026-08-01",
    document: documentOf(roster.successor),
  });
}

/** Loads the officers from their list, through its import; one coordinator is replaced in the year. */
export async function loadOfficers(
  admin: Actor,
  region: PlacePath,
  territory: DemoTerritory,
  report: (text: string) => void,
): Promise<DemoOfficers> {
  const roster = demoRoster();
  await importTable(admin, region, {
    kind: "officers",
    name: "cargos-demostracion.csv",
    effectiveOn: OPENED_ON,
    text: roster.text,
  });
  const selectIds = async () => {
    const rows = await ownerDatabase()
      .select({ id: personContacts.personId, document: personContacts.documentNumber })
      .from(personContacts);
    return new Map(rows.map((row) => [row.document, row.id]));
  };
  const replaced = (await selectIds()).get(inventedPerson(roster.replaced).documentNumber) ?? "";
  const at = territory.flatMap((ugel) => ugel.networks).find(({ code }) => code === REPLACED_AT);
  await replaceCoordinator(admin, roster, replaced, at?.place ?? "");
  const ids = await selectIds();
  const idOf = (n: number) => ids.get(inventedPerson(n).documentNumber) ?? "";
  report(`${roster.drawn.toLocaleString("es-PE")} personas con cargo`);
  return {
    people: Array.from({ length: roster.officers }, (_, i) => idOf(i + 1)),
    personas: new Map([...roster.personas].map(([role, n]) => [idOf(n), role])),
  };
}

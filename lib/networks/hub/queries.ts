import type { Transaction } from "@/db/client";
import { type PlaceKind, roles } from "@/db/values";
import { type Actor, can } from "@/lib/access/actor";
import { asActor } from "@/lib/access/as-actor";
import type { PlacePath } from "@/lib/access/place";
import { today } from "@/lib/dates/dates";
import type { Officer } from "@/lib/people/queries";
import { type NetworkHolder, selectAround, selectHolders, selectNetworksCalled } from "../history/queries";
import { holdersOn, nameOn, standsOn } from "../history/rules";

/** A network with its UGEL's number and what is kept of it, as the rules of its history read it. */
async function readNetwork<Row extends { path: PlacePath }>(tx: Transaction, actor: Actor, row: Row) {
  const { ugel: above, region: top, members } = await selectAround(tx, row.path);
  const holders = await selectHolders(tx, row.path, can(actor, "people.manage", row.path));
  return {
    network: { ...row, ugelCode: above?.code ?? "", region: top?.name ?? "" },
    members,
    holders,
  };
}

/** The officer of a place as the lists of people show her. */
const officerAt =
  ({ path, kind, code, name }: { path: PlacePath; kind: PlaceKind; code: string; name: string }) =>
  (holder: NetworkHolder): Officer => ({
    ...holder,
    ...{ place: path, placeKind: kind, placeCode: code, placeName: name },
  });

const byRoleAndName = (a: Officer, b: Officer) =>
  roles.indexOf(a.role) - roles.indexOf(b.role) || a.familyNames.localeCompare(b.familyNames, "es");

/** A network by its code, with its officers, its schools and what is kept of it; `null` when there is none today. */
export function getNetworkHub(actor: Actor, code: string, now = new Date()) {
  const day = today(now);
  return asActor(actor, async (tx) => {
    const row = (await selectNetworksCalled(tx, code)).find((network) => standsOn(network, day));
    if (!row) return null;
    const { network, members, holders } = await readNetwork(tx, actor, row);
    const { formerNames, papers } = row;
    return {
      network,
      region: network.region,
      officers: holdersOn(holders, day).map(officerAt(network)).toSorted(byRoleAndName),
      schools: members.filter((member) => standsOn(member, day)),
      record: { network, formerNames, papers, members, holders },
    };
  });
}

export type NetworkHub = NonNullable<Awaited<ReturnType<typeof getNetworkHub>>>;

/**
 * Who answered for a network and which schools formed it on a day, with what is kept of it. `standing` is
 * false when it had not opened yet or had closed; `null` when no network bears or bore the code.
 */
export function getNetworkOn(actor: Actor, code: string, day: string) {
  return asActor(actor, async (tx) => {
    const rows = await selectNetworksCalled(tx, code);
    const row = rows.find((network) => standsOn(network, day)) ?? rows[0];
    if (!row) return null;
    const { network, members, holders } = await readNetwork(tx, actor, row);
    const { formerNames, papers } = row;
    const standing = standsOn(network, day);
    const record = { network, formerNames, papers, members, holders };
    return {
      standing,
      network: { ...network, name: nameOn(record, day) },
      officers: standing ? holdersOn(holders, day).map(officerAt(network)).toSorted(byRoleAndName) : [],
      schools: standing ? members.filter((member) => standsOn(member, day)) : [],
      record,
    };
  });
}

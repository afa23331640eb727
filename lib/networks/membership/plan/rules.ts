import type { NetworkKind } from "@/db/values";
import type { PlacePath } from "@/lib/access/place";
import { shortDay } from "@/lib/dates/dates";
import { countChanges, type PlannedRow } from "@/lib/imports/schema";
import { placeLabel } from "../../labels";
import type { Entry, KnownNetwork, Registered } from "../rules";
import {
  checkNature,
  fits,
  gatherTargets,
  mergeFacts,
  natureOf,
  type PlanProblem,
  type Target,
  UNNAMED,
} from "../targets/rules";

type Options = {
  /** Schools of rows that were wrong, by código de local: they stay where they are. */
  troubled: ReadonlySet<string>;
  /** Whether schools that the list leaves out leave their network: not when some rows could not be told. */
  removes: boolean;
  effectiveOn: string;
};

export type MembershipPlan = { rows: PlannedRow[]; problems: PlanProblem[]; counts: Record<string, number> };

/** What the network is called from now on. Capital letters alone are no other name. */
const nameOf = ({ known, facts }: Target) =>
  known && facts.name?.toLowerCase() === known.name.toLowerCase()
    ? known.name
    : (facts.name ?? known?.name ?? UNNAMED);

class Planning {
  readonly rows: PlannedRow[] = [];
  readonly problems: PlanProblem[] = [];
  readonly troubled: Set<string>;
  same = 0;
  held = 0;
  private readonly networkOf: Map<PlacePath, KnownNetwork>;
  private readonly placed = new Map<string, { target: Target; line: number }>();

  private readonly registered: Registered;
  private readonly options: Options;

  constructor(registered: Registered, options: Options) {
    this.registered = registered;
    this.options = options;
    this.troubled = new Set(options.troubled);
    this.networkOf = new Map(registered.networks.map((network) => [network.path, network]));
  }

  private refuse({ line, said, school }: Entry, reason: string) {
    this.problems.push({ line, column: "network", value: said, reason });
    this.troubled.add(school.siteCode);
  }

  /** Each school to one network; in two of them it goes to none, and stays where it is. */
  place(target: Target, entry: Entry) {
    const { siteCode } = entry.school;
    const before = this.placed.get(siteCode);
    if (before && before.target !== target) {
      const reason = `El colegio ${siteCode} ya está en la REI ${before.target.code} en la línea ${before.line}. Déjelo en una sola: mientras tanto sigue donde está.`;
      return this.refuse(entry, reason);
    }
    if (!before) this.placed.set(siteCode, { target, line: entry.line });
  }

  /** The rows of a network whose schools can be moved there. */
  private movable(target: Target, kind: NetworkKind): Entry[] {
    const { effectiveOn } = this.options;
    const seen = new Set<string>();
    return target.entries.filter((entry) => {
      const { siteCode, node } = entry.school;
      if (seen.has(siteCode) || this.placed.get(siteCode)?.target !== target) return false;
      seen.add(siteCode);
      if (this.troubled.has(siteCode)) return false;
      const stays = target.known !== null && node?.parent === target.known.path;
      if (!stays && !fits(entry.school, kind)) {
        const is = kind === "etp" ? "ETP y el colegio no lo es" : "EB y el colegio es solo de ETP";
        this.refuse(entry, `La REI ${target.code} es ${is}.`);
        return false;
      }
      const since = [node?.openedOn ?? "", target.known?.openedOn ?? ""].sort().at(-1) ?? "";
      if (!stays && since > effectiveOn) {
        const whose =
          since === node?.openedOn ? "El colegio está donde está" : `La REI ${target.code} existe`;
        this.refuse(
          entry,
          `${whose} desde el ${shortDay(since)}: elija ese día o uno posterior en «Vigente desde».`,
        );
        return false;
      }
      return true;
    });
  }

  private planNetwork(target: Target) {
    const { known, code, ugel, facts } = target;
    const nature = natureOf(target);
    const name = nameOf(target);
    const after = {
      name,
      resolutionNumber: facts.resolutionNumber ?? known?.resolutionNumber ?? null,
      resolutionDate: facts.resolutionDate ?? known?.resolutionDate ?? null,
    };
    const what = { subject: "network", code, name: placeLabel({ kind: "network", code, name }) };
    if (!known) {
      const { kind, modalityGroup } = nature;
      this.rows.push({
        ...what,
        change: "add",
        before: null,
        after: { ...after, kind, modalityGroup, ugel: ugel.path },
      });
      return;
    }
    const before = {
      name: known.name,
      resolutionNumber: known.resolutionNumber,
      resolutionDate: known.resolutionDate,
    };
    const changes = (Object.keys(before) as (keyof typeof before)[]).some(
      (key) => before[key] !== after[key],
    );
    if (!changes) return;
    this.rows.push({
      ...what,
      change: "change",
      before: { ...before, path: known.path },
      after: { ...after, path: known.path },
    });
  }

  /** What becomes of a network and its schools. A new one that no school could enter is not created. */
  planTarget(target: Target): PlannedRow[] {
    mergeFacts(target, this.problems);
    checkNature(target, this.problems);
    const entries = this.movable(target, natureOf(target).kind);
    if (!target.known && entries.length === 0) return [];
    this.planNetwork(target);
    const { known, code, ugel } = target;
    const name = nameOf(target);
    const network = placeLabel({ kind: "network", code, name });
    return entries.flatMap(({ school }): PlannedRow[] => {
      const { siteCode, node } = school;
      if (known && node?.parent === known.path) {
        this.same++;
        return [];
      }
      const from = this.networkOf.get(node?.parent ?? "");
      const what = { subject: "membership", code: siteCode, name: school.name };
      const after = { network, networkCode: code, ugel: ugel.path };
      if (!from)
        return [{ ...what, change: "add", before: null, after: { ...after, from: node?.parent ?? null } }];
      const before = { network: placeLabel({ ...from, kind: "network" }), parent: from.path };
      return [{ ...what, change: "change", before, after }];
    });
  }

  /** Schools of the networks that the list brings, and not in the list any more. */
  planLeaving(targets: Target[]): PlannedRow[] {
    const brought = new Map(targets.flatMap((target) => (target.known ? [[target.known.path, target]] : [])));
    const rows: PlannedRow[] = [];
    for (const { siteCode, name, node } of this.registered.schools.values()) {
      const target = brought.get(node?.parent ?? "");
      if (!node || !target?.known || this.placed.has(siteCode) || this.troubled.has(siteCode)) continue;
      const network = placeLabel({ ...target.known, kind: "network" });
      if (!this.options.removes) this.held++;
      else if (node.openedOn > this.options.effectiveOn) {
        const [first] = target.entries;
        const reason = `El colegio ${siteCode} no está en la lista, pero entró a la red el ${shortDay(node.openedOn)}: para que salga, elija ese día o uno posterior en «Vigente desde».`;
        if (first) this.problems.push({ line: first.line, column: "network", value: first.said, reason });
      } else {
        const before = { network, parent: node.parent };
        rows.push({ change: "remove", subject: "membership", code: siteCode, name, before, after: null });
      }
    }
    return rows;
  }
}

const byCode = (a: PlannedRow, b: PlannedRow) => a.code.localeCompare(b.code);

/**
 * What applying a list of networks and schools would do. Networks that it does not mention are left as they
 * are; of those that it does, schools that it leaves out stay without network.
 */
export function planMembership(entries: Entry[], registered: Registered, options: Options): MembershipPlan {
  const planning = new Planning(registered, options);
  const targets = gatherTargets(entries, registered.networks);
  for (const target of targets) for (const entry of target.entries) planning.place(target, entry);
  const moves = targets.flatMap((target) => planning.planTarget(target));
  const leaving = planning.planLeaving(targets);
  const networks = planning.rows;
  const members = [...moves, ...leaving].sort(byCode);
  const rows = [...networks, ...members];
  const of = (list: PlannedRow[], change: PlannedRow["change"]) =>
    list.filter((row) => row.change === change).length;
  return {
    rows,
    problems: planning.problems,
    counts: {
      ...countChanges(rows),
      networks_added: of(networks, "add"),
      networks_changed: of(networks, "change"),
      joined: of(members, "add"),
      moved: of(members, "change"),
      left: of(members, "remove"),
      same: planning.same,
      held: planning.held,
    },
  };
}

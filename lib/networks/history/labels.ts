import type { Role } from "@/db/values";
import { roleLabel } from "@/lib/access/roles";
import type { Differences, Holder, NetworkEvent } from "./rules";

const schools = (number: number) => (number === 1 ? "1 colegio" : `${number} colegios`);

type Told = { what: string; detail?: string };

/** «Empieza Elena Ruiz», and her office; of several at once, how many and who. */
function tellOffices(holders: Holder[], one: string, many: string): Told {
  const reasons = [...new Set(holders.map(({ endReason }) => endReason))];
  const reason = one === "Termina" ? reasons.filter(Boolean).join(" ") : "";
  const [first, ...others] = holders;
  const offices =
    others.length > 0
      ? holders.map(({ role, name }) => `${roleLabel(role)}: ${name}`).join("; ")
      : first && roleLabel(first.role);
  return {
    what: others.length > 0 ? `${many} ${holders.length} personas` : `${one} ${first?.name}`,
    detail: [`${offices}.`, reason].filter(Boolean).join(" "),
  };
}

/** An event in a sentence, and what else is known of it. */
export function tellEvent(event: NetworkEvent): Told {
  switch (event.kind) {
    case "opened":
      return {
        what: "Se creó la red",
        detail: event.resolutionNumber ? `Resolución: ${event.resolutionNumber}` : undefined,
      };
    case "joined": {
      const [first, ...others] = event.members;
      const what =
        others.length > 0 ? `Entraron ${schools(event.members.length)}` : `Entró IE ${first?.name}`;
      return { what, detail: event.reason ?? undefined };
    }
    case "left": {
      const [first, ...others] = event.members;
      const what =
        others.length > 0 ? `Salieron ${schools(event.members.length)}` : `Salió IE ${first?.name}`;
      return { what, detail: event.reason ?? undefined };
    }
    case "began":
      return tellOffices(event.holders, "Empieza", "Empiezan en su cargo");
    case "ended":
      return tellOffices(event.holders, "Termina", "Terminan en su cargo");
    case "renamed":
      return { what: `Cambió de nombre: de ${event.from} a ${event.to}` };
    case "issued":
      return { what: `Se emitió: ${event.title}`, detail: `Código de verificación: ${event.code}` };
    case "closed":
      return { what: "Se cerró la red", detail: event.reason ?? undefined };
  }
}

const CHANGED: Partial<Record<Role, string>> = {
  coordinator: "cambió la coordinación",
  secretary: "cambió la secretaría",
  local_specialist: "cambió quien es especialista local",
  regional_specialist: "cambió quien es especialista regional",
};

function came({ joined, left }: Differences): string[] {
  const verb = (number: number, one: string, many: string) => (number === 1 ? one : many);
  return [
    ...(joined > 0 ? [`${verb(joined, "entró", "entraron")} ${schools(joined)}`] : []),
    ...(left > 0 ? [`${verb(left, "salió", "salieron")} ${joined > 0 ? String(left) : schools(left)}`] : []),
  ];
}

const list = new Intl.ListFormat("es-PE");

/** «Desde entonces: entraron 2 colegios, salió 1 y cambió la coordinación.» */
export function tellDifferences(differences: Differences): string {
  const told = [
    ...came(differences),
    ...differences.offices.flatMap((role) => CHANGED[role] ?? []),
    ...(differences.renamed ? ["cambió su nombre"] : []),
  ];
  return told.length > 0 ? `Desde entonces: ${list.format(told)}.` : "Desde entonces no ha cambiado.";
}

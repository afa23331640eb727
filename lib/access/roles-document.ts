import { roles } from "@/db/values";
import { CAPABILITY_LABELS, PLACE_KIND_LABELS } from "./labels";
import { ROLES } from "./roles";

const HEAD = `# Los roles

Qué puede hacer cada rol en su lugar y debajo de él. Lo escribe \`npm run roles\` a partir de
\`lib/access/roles.ts\`; una prueba falla si este archivo dice otra cosa.

Todos leen lo que su región comparte: el territorio, las redes y quién tiene cada cargo. «Lee todo» dice
si además lee todo registro de su lugar y de los que están debajo, o solo lo que lleva su nombre.

| Rol | Clave | Se da en | Lee todo | Puede | Da y termina los cargos de |
|---|---|---|---|---|---|`;

const list = (items: string[], between: string) => (items.length > 0 ? items.join(between) : "–");

/** The table of roles as `docs/roles.md` holds it. */
export function rolesDocument(): string {
  const rows = roles.map((role) => {
    const { label, placeKinds, readsPlace, capabilities, appoints } = ROLES[role];
    const cells = [
      label,
      `\`${role}\``,
      list(
        placeKinds.map((kind) => PLACE_KIND_LABELS[kind]),
        ", ",
      ),
      readsPlace ? "Sí" : "No",
      list(
        capabilities.map((capability) => CAPABILITY_LABELS[capability]),
        "; ",
      ),
      list(
        roles.filter((given) => appoints.includes(given)).map((given) => ROLES[given].label),
        "; ",
      ),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return `${[HEAD, ...rows].join("\n")}\n`;
}

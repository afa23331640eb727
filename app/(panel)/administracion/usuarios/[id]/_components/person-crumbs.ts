import type { Crumb } from "@/components/ui/breadcrumbs";

export const personCrumbs = (person: { id: string; name: string }, last?: string): Crumb[] => [
  { href: "/administracion", label: "Administración" },
  { href: "/administracion/usuarios", label: "Usuarios y cargos" },
  last ? { href: `/administracion/usuarios/${person.id}`, label: person.name } : { label: person.name },
  ...(last ? [{ label: last }] : []),
];

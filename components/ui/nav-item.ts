import type { IconNode } from "lucide";

export type NavItem = { href: string; label: string; icon?: IconNode; current?: boolean };

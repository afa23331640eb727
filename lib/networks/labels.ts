import type { Modality, ModalityGroup, NetworkKind, PlaceKind } from "@/db/values";

export const NETWORK_KIND_LABELS: Record<NetworkKind, string> = {
  eb: "Educación básica",
  etp: "Educación técnico-productiva",
};

export const NETWORK_KIND_SHORT: Record<NetworkKind, string> = { eb: "EB", etp: "ETP" };

export const MODALITY_GROUP_LABELS: Record<ModalityGroup, string> = {
  ebr_ebe: "EBR y EBE",
  eba: "EBA",
  etp: "ETP",
};

export const MODALITY_LABELS: Record<Modality, string> = { ebr: "EBR", ebe: "EBE", eba: "EBA", etp: "ETP" };

type Named = { kind: PlaceKind; code: string; name: string };

/** «UGEL 05», «REI 05-03 Quebrada Alta», «IE 9901 Los Molles», «Lima Metropolitana». */
export function placeLabel({ kind, code, name }: Named): string {
  if (kind === "region") return name;
  if (kind === "ugel") return `UGEL ${code}`;
  if (kind === "network") return `REI ${code} ${name}`;
  return `IE ${name}`;
}

/** «UGEL 05», «REI 05-03»: where space is short. */
export function placeShortLabel({ kind, code, name }: Named): string {
  if (kind === "network") return `REI ${code}`;
  return placeLabel({ kind, code, name });
}

/** The page of a place. */
export function placeHref({ kind, code }: Pick<Named, "kind" | "code">): string {
  if (kind === "region") return "/region";
  if (kind === "ugel") return `/ugel/${encodeURIComponent(code)}`;
  if (kind === "network") return `/redes/${encodeURIComponent(code)}`;
  return `/colegios/${encodeURIComponent(code)}`;
}

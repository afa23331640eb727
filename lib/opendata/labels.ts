import type { PublicTable } from "@/lib/releases/schema";

/** What whoever uses the open data may do with them. */
export const LICENCE = {
  name: "Creative Commons Atribución 4.0 Internacional (CC BY 4.0)",
  url: "https://creativecommons.org/licenses/by/4.0/deed.es",
};

type Kind = PublicTable["columns"][number]["kind"];

export const KIND_KEYS = {
  text: "texto",
  count: "conteo",
  percent: "porcentaje",
  date: "fecha",
} as const satisfies Record<Kind, string>;

export const KIND_LABELS = {
  text: "Texto",
  count: "Número entero",
  percent: "Porcentaje",
  date: "Fecha",
} as const satisfies Record<Kind, string>;

/** How a figure that is not told is written in a CSV. */
export const HIDDEN_WORD = "oculto";

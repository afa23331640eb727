export const themes = ["claro", "oscuro", "sistema"] as const;
export type Theme = (typeof themes)[number];

export const THEME_LABELS: Record<Theme, string> = {
  claro: "Claro",
  oscuro: "Oscuro",
  sistema: "Como el equipo",
};

/** The name of the look's theme; none follows the device. */
export const THEME_NAMES: Record<Theme, string | undefined> = {
  claro: "ayni",
  oscuro: "ayni-dark",
  sistema: undefined,
};

export const THEME_COOKIE = "ayni-aspecto";

export const readTheme = (text: string | undefined): Theme =>
  themes.find((theme) => theme === text) ?? "sistema";

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The name of the look's theme; none follows the device. */
export const THEME_NAMES: Record<Theme, string | undefined> = {
  system: undefined,
  light: "ayni",
  dark: "ayni-dark",
};

export const THEME_COOKIE = "ayni-theme";

export const readTheme = (text: string | undefined): Theme =>
  themes.find((theme) => theme === text) ?? "system";

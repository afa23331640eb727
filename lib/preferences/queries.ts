import { cookies } from "next/headers";
import { readTheme, THEME_COOKIE, type Theme } from "./theme";

/** The look that this device chose. */
export const currentTheme = async (): Promise<Theme> => readTheme((await cookies()).get(THEME_COOKIE)?.value);

"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { isSecure } from "@/lib/access/session-token";
import { samePage } from "@/lib/forms/form-action";
import { readTheme, THEME_COOKIE } from "./theme";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps the look that this device prefers. */
export async function chooseThemeAction(form: FormData) {
  const theme = readTheme(String(form.get("theme")));
  (await cookies()).set(THEME_COOKIE, theme, {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: isSecure(),
    maxAge: YEAR_SECONDS,
  });
  redirect(samePage(form));
}

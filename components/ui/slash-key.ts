const KEY = "ayni:buscar-con-barra";

/** A key alone must be possible to turn off (WCAG 2.1.4): whoever dictates presses it without meaning to. */
export function opensWithSlash(): boolean {
  try {
    return localStorage.getItem(KEY) !== "no";
  } catch {
    return true;
  }
}

/** Kept in this browser. Where storage is closed it holds until the page is left. */
export function setOpensWithSlash(opens: boolean) {
  try {
    localStorage.setItem(KEY, opens ? "si" : "no");
  } catch {}
}

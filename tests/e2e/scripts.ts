/** Without scripts a page is the same for every screen: the phone tries it for both. */
export const onceWithoutScripts = (scripts: boolean, isMobile: boolean): boolean => !scripts && !isMobile;

/** For what must work with JavaScript and without it: `for (const { scripts, how } of BOTH) …`. */
export const BOTH = [
  { scripts: true, how: "with JavaScript" },
  { scripts: false, how: "without JavaScript" },
] as const;

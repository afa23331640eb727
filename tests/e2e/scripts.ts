/** For what must work with JavaScript and without it: `for (const { scripts, how } of BOTH) …`. */
export const BOTH = [
  { scripts: true, how: "with JavaScript" },
  { scripts: false, how: "without JavaScript" },
] as const;

/** What those called to a meeting are told by mail. */
export const callNews = ["convened", "moved", "placed", "suspended", "withdrawn"] as const;
export type CallNews = (typeof callNews)[number];

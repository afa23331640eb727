/** What is told by mail of what was noted in a visit: that it waits, never what it says. */
export const recordNews = ["received", "acknowledged"] as const;

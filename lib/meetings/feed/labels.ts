export const FEED_PAGE = "/cuenta/calendario";

/** Where the new address waits to be copied: a cookie of the person's browser, for a few minutes. */
export const FEED_COOKIE = "ayni-calendario";
export const FEED_SECONDS = 10 * 60;

/** The private address that a calendar follows. */
export const feedAddress = (publicUrl: string, token: string) => `${publicUrl}/calendario/${token}.ics`;

/** The same for a program that opens calendars by themselves. */
export const feedLink = (publicUrl: string, token: string) =>
  feedAddress(publicUrl, token).replace(/^https?:/, "webcal:");

export const FEED_NAME = "Ayni: mis reuniones y visitas";

/** The public page of a call, by the token of its mail. */
export const replyPath = (token: string) => `/convocatoria/${token}`;

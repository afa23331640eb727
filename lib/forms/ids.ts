const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a piece of an address can be the id of something of ours; anything else is not found. */
export const isId = (text: string) => UUID.test(text);

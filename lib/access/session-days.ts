/** Days after which a session ends however much it is used. */
export const SESSION_DAYS = 30;

/** Hours without use after which a session ends; each use moves the end. */
export const SESSION_HOURS = 12;

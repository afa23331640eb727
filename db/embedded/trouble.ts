/** Something the person who starts the program can mend: its message, in Spanish, is all they need. */
export class EmbeddedTrouble extends Error {}

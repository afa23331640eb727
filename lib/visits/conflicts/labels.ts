export const ACKNOWLEDGED_ALREADY =
  "Quien fue observado ya dio su conformidad: lo anotado no se puede cambiar. Deje este envío de lado.";
export const CHOSEN_MEANWHILE =
  "Este envío ya se resolvió, o el que vale ya es otro. Vuelva a cargar la página para ver cómo está.";
/** What is said of a commitment that the submission taken instead does not have. */
export const NOT_IN_THE_OTHER = "No está en el envío que vale.";

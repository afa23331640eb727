/** What was just done in a session, by the word that the address carries. */
export const SESSION_DONE: Record<string, string> = {
  abierta: "La sesión está abierta. El acta ya tiene su número.",
  llegada: "Llegada registrada.",
  salida: "Salida registrada.",
  ausencia: "Ausencia registrada.",
  quitada: "Se quitó lo marcado por error.",
  escrito: "Lo dicho y decidido quedó guardado.",
  acordado: "Acuerdo registrado.",
  corregido: "Acuerdo corregido.",
  retirado: "Acuerdo retirado: queda en el borrador con su motivo.",
  cerrada: "La sesión está cerrada. El acta queda en borrador hasta que se apruebe.",
  "cerrada-sin-quorum":
    "La sesión está cerrada. Al cerrar ya no había quórum: lo acordado antes vale, porque cada decisión guarda el quórum que había cuando se tomó.",
  reabierta: "La sesión está abierta otra vez.",
};

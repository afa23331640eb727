import { expect, test } from "vitest";
import { inboxLead, inboxTitle } from "./labels";

test.each([
  [
    { overdue: 2, week: 4, later: 2 },
    "tiene 2 pendientes vencidos",
    "4 más vencen esta semana. Lo demás puede esperar.",
  ],
  [{ overdue: 1, today: 1 }, "tiene 1 pendiente vencido", "1 más vence hoy."],
  [
    { overdue: 1, undated: 3 },
    "tiene 1 pendiente vencido",
    "Nada más vence esta semana. Lo demás puede esperar.",
  ],
  [{ today: 1, week: 1 }, "tiene 2 pendientes", "2 vencen esta semana."],
  [{ undated: 1 }, "tiene 1 pendiente", "Nada vence esta semana."],
  [{}, "está al día", "No hay nada que dependa de usted en este momento."],
])("%o", (counts, title, lead) => {
  expect(inboxTitle("Maritza", counts)).toBe(`Maritza, ${title}`);
  expect(inboxLead(counts)).toBe(lead);
});

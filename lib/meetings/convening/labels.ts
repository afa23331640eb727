const days = (count: number) => `${count} ${count === 1 ? "día" : "días"}`;

/** «Faltan 2 días y lo usual es convocar con 5 días.» */
export function noticeText(daysLeft: number, noticeDays: number): string {
  const left =
    daysLeft === 0 ? "La reunión es hoy" : `${daysLeft === 1 ? "Falta" : "Faltan"} ${days(daysLeft)}`;
  return `${left}, y lo usual es convocar ${days(noticeDays)} antes`;
}

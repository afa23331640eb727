/** How the agreements of a place go. */
export type AgreementCounts = {
  total: number;
  open: number;
  reported: number;
  overdue: number;
  fulfilled: number;
  onTime: number;
  unfulfilled: number;
  void: number;
  postponements: number;
};

/**
 * How much of what had to be done by now was done: fulfilled ÷ (fulfilled + unfulfilled + overdue and still owed). What
 * was dropped is left out, and so is what is not due yet or waits to be confirmed. `null` of nothing.
 */
export function fulfilmentOf({ fulfilled, unfulfilled, overdue }: AgreementCounts) {
  const whole = fulfilled + unfulfilled + overdue;
  return whole === 0 ? null : { part: fulfilled, whole, share: fulfilled / whole };
}

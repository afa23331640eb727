/**
 * Does a part of the demo and says so when it could not be: whoever tries the demo may have changed what that part stands
 * on, and the others do not wait for it.
 */
export async function goingOn(report: (text: string) => void, title: string, part: () => Promise<void>) {
  try {
    await part();
  } catch (error) {
    report(`${title}: no se completaron. ${error instanceof Error ? error.message : String(error)}`);
  }
}

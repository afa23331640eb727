/** A text area counts its lines one way and its page may have written them another. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n");

function isChanged(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return lines(control.value) !== lines(control.defaultValue);
  if (control instanceof HTMLSelectElement) {
    const first = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(first, 0);
  }
  if (!(control instanceof HTMLInputElement)) return false;
  return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
}

/** Whether some control of a form holds something else than what its page came with. */
export const isWrittenIn = (form: HTMLFormElement): boolean => [...form.elements].some(isChanged);

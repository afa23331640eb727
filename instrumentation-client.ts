/**
 * React writes the first text of each text area again when a page comes to life, which takes the cursor from where a
 * person put it. Writing its own text in it first, as typing would, leaves the cursor there.
 */
function keepCursor(target: EventTarget | null) {
  if (!(target instanceof HTMLTextAreaElement)) return;
  const { value } = target;
  target.value = value;
}

keepCursor(document.activeElement);
// On the way down: React holds back on the way up what it cannot answer yet.
document.addEventListener("focusin", ({ target }) => keepCursor(target), true);

import { Alert } from "@/components/ui/alert";

/** What was just done, by the word that the address carries; nothing for a word that the page does not know. */
export function DoneNotice({ done, sentences }: { done?: string; sentences: Record<string, string> }) {
  if (!done || !Object.hasOwn(sentences, done)) return null;
  return (
    <div className="mb-5 last:mb-0 print:hidden">
      <Alert kind="done">{sentences[done]}</Alert>
    </div>
  );
}

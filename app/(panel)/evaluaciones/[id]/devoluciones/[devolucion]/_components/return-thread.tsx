import { Section } from "@/components/ui/section";
import { dayAndTime } from "@/lib/dates/dates";

type Message = { id: string; author: string; text: string; createdAt: Date };
type ReturnThreadProps = {
  found: { id: string; author: string; reason: string; createdAt: Date };
  messages: Message[];
};

/** Why it was returned and what was said since, in order. */
export function ReturnThread({ found, messages }: ReturnThreadProps) {
  const said = [{ ...found, text: found.reason }, ...messages];
  return (
    <Section title="Conversación" aside={said.length === 1 ? "1 mensaje" : `${said.length} mensajes`}>
      <ol aria-label="Conversación, en orden">
        {said.map(({ id, author, text, createdAt }) => (
          <li key={id} className="border-b border-base-300 py-3 first:pt-0 last:border-b-0">
            <p className="text-sm text-muted">
              <strong className="font-semibold text-base-content">{author}</strong>,{" "}
              <time dateTime={createdAt.toISOString()}>{dayAndTime(createdAt)}</time>
            </p>
            <p className="mt-1 max-w-140 whitespace-pre-line break-words">{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

const LINK = /(https?:\/\/\S+)/;

/** The text of a message, with its links. */
export function MailBody({ text }: { text: string }) {
  return (
    <p className="mt-2 max-w-140 whitespace-pre-line break-words">
      {text.split(LINK).map((part) =>
        LINK.test(part) ? (
          <a key={part} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </p>
  );
}

import type { Message } from "./messages";

type VisitFacts = {
  name: string;
  news: { subject: string; text: string };
  title: string;
  /** Day, place and who observes, in sentences. */
  facts: (string | null)[];
  /** Who will read what is noted, told to whoever is observed. */
  promise: string | null;
  link: string | null;
};

/** That a visit was planned, changed, moved or cancelled, to those whom it names. */
export const visitMessage = ({ name, news, title, facts, promise, link }: VisitFacts): Message => ({
  subject: `${news.subject}: ${title}`,
  text: [
    `${name}:`,
    news.text,
    [title, ...facts.filter((fact) => fact !== null)].join("\n"),
    promise,
    link && `Para verla, ingrese a Ayni:\n\n${link}`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n"),
});

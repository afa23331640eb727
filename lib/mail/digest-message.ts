import type { Message } from "./messages";

type DigestFacts = {
  name: string;
  /** What it says first: «2 vencidos y 4 de esta semana». */
  sum: string;
  sections: { title: string; lines: { text: string; link: string }[] }[];
  /** How many more there are than it tells. */
  more: number;
  home: string;
};

const told = ({ text, link }: { text: string; link: string }) => `- ${text}\n  ${link}`;

/** What waits for somebody and what changed, as her first page tells it that morning. */
export const digestMessage = ({ name, sum, sections, more, home }: DigestFacts): Message => ({
  subject: `Su resumen: ${sum}`,
  text: [
    `${name}:`,
    ...sections.map(({ title, lines }) => `${title.toUpperCase()}\n\n${lines.map(told).join("\n\n")}`),
    `${more > 0 ? `Y ${more.toLocaleString("es-PE")} más. ` : ""}Todo está, al día, en su inicio:\n\n${home}`,
  ]
    .join("\n\n")
    .concat("\n"),
});

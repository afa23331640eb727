/** A file that goes with a message, as text. */
export type Attachment = { name: string; contentType: string; content: string };

export type Message = {
  subject: string;
  text: string;
  attachments?: Attachment[];
  /** What it is known by: sent again, it is seen to be the same. */
  id?: string;
  /** Where a mail program asks, in one click, that no more of its kind be sent. */
  unsubscribe?: string;
};

type LinkFacts = { name: string; link: string; office: string | null; hours: number };

const lifetime = (hours: number) =>
  hours >= 48 ? `${hours / 24} días` : hours === 1 ? "una hora" : `${hours} horas`;

/** The invitation of someone who has just been given an office. */
export const invitationMessage = ({ name, link, office, hours }: LinkFacts): Message => ({
  subject: "Su cuenta en Ayni",
  text: `${name}:

Tiene una cuenta en Ayni, la herramienta de trabajo de las redes educativas${office ? `, como ${office}` : ""}.

Para empezar, abra este enlace y elija su contraseña:

${link}

El enlace sirve una sola vez y vence en ${lifetime(hours)}. Si no esperaba este mensaje, no haga nada: nadie puede ingresar sin el enlace.
`,
});

/** The link of someone who asked to recover a password. */
export const recoveryMessage = ({ name, link, hours }: LinkFacts): Message => ({
  subject: "Recupere su contraseña de Ayni",
  text: `${name}:

Alguien, quizá usted, pidió recuperar la contraseña de su cuenta en Ayni. Para elegir otra, abra este enlace:

${link}

El enlace sirve una sola vez y vence en ${lifetime(hours)}. Si no lo pidió usted, no haga nada: su contraseña sigue siendo la misma.
`,
});

type ReminderFacts = {
  name: string;
  /** As it is remembered: `opens`, `due:7`, `due:0`, `due:+1`, `approval:7`… */
  moment: string;
  /** «PAT-REI 2026». */
  plans: string;
  places: string[];
  /** The day by which it is due, in words. */
  date: string;
  link: string;
};

function reminderWords({ moment, plans, date, places }: ReminderFacts): { subject: string; text: string } {
  const one = places.length === 1;
  if (moment === "opens")
    return {
      subject: `Ya puede escribir: ${plans}`,
      text: `Ya se puede escribir: ${plans}. Se envía hasta el ${date}.`,
    };
  if (moment.startsWith("due:+"))
    return {
      subject: `Falta enviar: ${plans}`,
      text: `${plans}: debió enviarse hasta el ${date} y todavía no se ha enviado.`,
    };
  if (moment.startsWith("due:"))
    return {
      subject: moment === "due:0" ? `Hoy se envía: ${plans}` : `Se acerca el plazo: ${plans}`,
      text: `${plans}: se envía hasta el ${date} y todavía no se ha enviado.`,
    };
  const waits = one
    ? "hay un plan enviado que espera su aprobación"
    : "hay planes enviados que esperan su aprobación";
  if (moment.startsWith("approval:+"))
    return { subject: `Falta aprobar: ${plans}`, text: `${plans}: ${waits}. El plazo venció el ${date}.` };
  return { subject: `Por aprobar: ${plans}`, text: `${plans}: ${waits}. El plazo es el ${date}.` };
}

/** What a campaign of plans has to say to somebody at one of its moments. */
export function planReminderMessage(facts: ReminderFacts): Message {
  const { subject, text } = reminderWords(facts);
  const where = facts.places.map((place) => `- ${place}`).join("\n");
  return {
    subject,
    text: `${facts.name}:

${text}

${where}

Lo verá en su inicio: ${facts.link}
`,
  };
}
type MinutesFacts = { name: string; meeting: string; link: string };

/** That an acta was approved, to whoever was called to the meeting. */
export const minutesApprovedMessage = ({ name, meeting, link }: MinutesFacts): Message => ({
  subject: `Acta aprobada: ${meeting}`,
  text: `${name}:

Se aprobó el acta de esta reunión: ${meeting}.

Para leerla y dar su conformidad, u observarla, ingrese a Ayni:

${link}

Recibe este mensaje porque fue convocado a esa reunión.
`,
});

type PlanFacts = { name: string; plan: string; news: { subject: string; text: string }; link: string };

/** What happened with a plan, to whoever waited for it. */
export const planStepMessage = ({ name, plan, news, link }: PlanFacts): Message => ({
  subject: `${plan}: ${news.subject}`,
  text: `${name}:

${plan}: ${news.text}

Para verlo, ingrese a Ayni:

${link}

Recibe este mensaje por el cargo que tiene en Ayni.
`,
});

type CallFacts = {
  name: string;
  meeting: string;
  /** Day, hours and place, in sentences. */
  when: string;
  news: { subject: string; text: string };
  items: string[];
  /** Where she says whether she comes; `null` when there is nothing to say. */
  link: string | null;
};

/** The call to a meeting, and what changed of it afterwards. */
export const meetingCallMessage = ({ name, meeting, when, news, items, link }: CallFacts): Message => ({
  subject: `${news.subject}: ${meeting}`,
  text: [
    `${name}:`,
    news.text,
    `${meeting}\n${when}`,
    items.length > 0 && `Agenda:\n${items.map((item, i) => `${i + 1}. ${item}`).join("\n")}`,
    link &&
      `Diga si vendrá, sin necesidad de ingresar a Ayni:\n\n${link}\n\nEl enlace es solo suyo: no lo reenvíe.`,
  ]
    .filter(Boolean)
    .join("\n\n")
    .concat("\n"),
});

type AgreementFacts = { name: string; lines: string[]; link: string };

/** What somebody answers for and is due, or is past its date. */
export const agreementReminderMessage = ({ name, lines, link }: AgreementFacts): Message => ({
  subject: lines.length === 1 ? "Tiene un acuerdo por cumplir" : `Tiene ${lines.length} acuerdos por cumplir`,
  text: `${name}:

Estos acuerdos esperan algo de usted:

${lines.map((line) => `- ${line}`).join("\n")}

Cuente cómo van o informe que se cumplieron: ${link}

Recibe este mensaje porque responde por ellos, por su nombre o por su cargo.
`,
});

type VisitFacts = { name: string; visit: string; news: "received" | "acknowledged"; link: string };

const RECORD_NEWS: Record<VisitFacts["news"], { subject: string; text: string }> = {
  received: {
    subject: "Lea lo que se anotó",
    text: "Ya puede leer lo que se anotó en esta visita, dar su conformidad y responder:",
  },
  acknowledged: {
    subject: "Leyeron lo que anotó",
    text: "Quien fue observado dio su conformidad a lo que se anotó en esta visita:",
  },
};

/** That what was noted in a visit waits to be read, or was read. What it says stays in Ayni. */
export const visitRecordMessage = ({ name, visit, news, link }: VisitFacts): Message => ({
  subject: `${RECORD_NEWS[news].subject}: ${visit}`,
  text: `${name}:

${RECORD_NEWS[news].text} ${visit}.

Para verlo, ingrese a Ayni:

${link}

Recibe este mensaje porque esa visita le nombra.
`,
});

type VisitReminderFacts = { name: string; lines: { text: string; link: string }[] };

/** What somebody's visits ask of her. What was seen in them is never written in a mail. */
export const visitReminderMessage = ({ name, lines }: VisitReminderFacts): Message => ({
  subject: lines.length === 1 ? "Una visita espera algo de usted" : "Sus visitas esperan algo de usted",
  text: `${name}:

${lines.map(({ text, link }) => `- ${text}\n  ${link}`).join("\n\n")}

Recibe este mensaje porque usted hace o recibe estas visitas. Lo que se vio en ellas se lee solo en Ayni.
`,
});

export type Message = { subject: string; text: string };

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

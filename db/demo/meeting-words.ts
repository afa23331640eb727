import type { ItemPurpose, ProposalKind } from "@/db/values";

/** What is treated in the invented meetings. In its texts, `{red}` and `{otra}` are two networks of the UGEL. */

/** Who an agreement falls to: the office of a network or of the UGEL, or somebody among those called. */
export type Answering = "coordinator" | "specialist" | "head" | "director";

type Agreed = { text: string; evidence: string; who: Answering; days: number };

export type Topic = {
  /** The months in which it comes up. */
  months: number[];
  title: string;
  purpose: ItemPurpose;
  question?: string;
  minutes: number;
  said: string[];
  decided: string;
  agreed: Agreed[];
};

const ALL_YEAR = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export const TOPICS: Topic[] = [
  {
    months: [3],
    title: "Buen inicio del año escolar en las redes",
    purpose: "deliberate",
    minutes: 20,
    said: [
      "Cada coordinación contó cómo empezaron las clases. {red} y {otra} informaron que faltaban plazas por cubrir en dos colegios y que las familias preguntaban por los horarios.\nSe revisó qué puede resolver la red y qué corresponde al área de gestión de la UGEL.",
      "Se compartieron las visitas de la primera quincena. En {red} el patio estaba en obra y las clases empezaron por turnos; en {otra} todo empezó en la fecha.",
    ],
    decided: "Hacer una segunda ronda de visitas y llevar las plazas pendientes al área de gestión.",
    agreed: [
      {
        text: "Visitar los colegios de {red} que empezaron por turnos e informar cuándo se normalizan.",
        evidence: "Informe breve de la visita, con la fecha en que se normalizan las clases",
        who: "coordinator",
        days: 20,
      },
      {
        text: "Llevar al área de gestión la relación de plazas sin cubrir y traer la respuesta al próximo directorio.",
        evidence: "Relación de plazas y respuesta del área",
        who: "head",
        days: 30,
      },
    ],
  },
  {
    months: [3, 4],
    title: "Preparación de la línea de base",
    purpose: "decide",
    question: "¿Qué apoyo se da a los colegios que aplican por primera vez?",
    minutes: 20,
    said: [
      "Se explicó el calendario de aplicación y quién custodia los cuadernillos. Las coordinaciones pidieron que las dudas se respondan en un solo canal.",
      "Se repasó la guía de aplicación. {red} pidió acompañamiento para tres colegios que cambiaron de director.",
    ],
    decided: "Acompañar a los colegios que aplican por primera vez y responder las dudas en un solo canal.",
    agreed: [
      {
        text: "Acompañar la aplicación en los colegios de {red} que lo pidieron.",
        evidence: "Relación de colegios acompañados, con la fecha",
        who: "specialist",
        days: 25,
      },
      {
        text: "Enviar a todos los colegios de {otra} la guía de aplicación y confirmar que la recibieron.",
        evidence: "Cargo de recepción de cada colegio",
        who: "coordinator",
        days: 15,
      },
    ],
  },
  {
    months: [4, 5],
    title: "Qué problemas atiende cada PAT-REI",
    purpose: "deliberate",
    minutes: 25,
    said: [
      "Las coordinaciones presentaron en dos minutos el problema principal de su plan. Varias coincidieron en la comprensión de textos en tercero y cuarto grado.\nSe recordó que el objetivo responde a la causa y no solo al resultado.",
      "{red} leyó su problema y sus causas. {otra} sugirió mirar primero qué se hace en el aula y después qué capacitación hace falta.",
    ],
    decided: "Revisar en parejas de redes los objetivos antes de enviar los planes.",
    agreed: [
      {
        text: "Revisar con {otra} los objetivos del plan de {red} y ajustar los que no responden a una causa.",
        evidence: "Plan con los objetivos revisados",
        who: "coordinator",
        days: 18,
      },
      {
        text: "Publicar un ejemplo de matriz bien resuelta para que lo consulten las redes.",
        evidence: "Ejemplo compartido con las coordinaciones",
        who: "specialist",
        days: 14,
      },
    ],
  },
  {
    months: [5, 6],
    title: "Cronograma de visitas entre pares",
    purpose: "decide",
    question: "¿Con qué redes empiezan las visitas entre pares?",
    minutes: 20,
    said: [
      "Se presentó el cronograma. Las coordinaciones pidieron no cruzarlo con las evaluaciones bimestrales y avisar con una semana a cada docente.",
      "Se discutió el costo de los traslados en las redes más extensas. {red} ofreció empezar con los colegios que se alcanzan a pie.",
    ],
    decided: "Empezar en {red} y {otra}, con aviso a los docentes una semana antes.",
    agreed: [
      {
        text: "Realizar las dos primeras visitas entre pares de {red} y contar qué se aprendió.",
        evidence: "Fichas de visita y una página con lo aprendido",
        who: "coordinator",
        days: 35,
      },
      {
        text: "Coordinar con los directivos de {otra} el reemplazo de los docentes que visitan.",
        evidence: "Horario acordado con cada colegio",
        who: "coordinator",
        days: 20,
      },
      {
        text: "Preparar una pauta corta para la conversación que sigue a cada visita.",
        evidence: "Pauta compartida",
        who: "specialist",
        days: 15,
      },
    ],
  },
  {
    months: [6, 7],
    title: "Comunidades de aprendizaje: qué funciona",
    purpose: "deliberate",
    minutes: 25,
    said: [
      "{red} contó cómo sostiene su comunidad de lectura: reuniones de una hora, siempre el mismo día y con un cuaderno de aula a la vista.\nLas demás redes preguntaron cómo logran que asistan los docentes de secundaria.",
      "{otra} mostró tres cuadernos y lo que cambió en la corrección de los textos. Se propuso grabar una sesión, con permiso de quienes participan.",
    ],
    decided: "Cada red fija un día de comunidad y lo respeta hasta fin de año.",
    agreed: [
      {
        text: "Recibir en la comunidad de {red} a dos docentes de {otra}.",
        evidence: "Lista de asistencia de la sesión",
        who: "coordinator",
        days: 28,
      },
      {
        text: "Reunir en una página las prácticas de las comunidades que se sostuvieron tres meses seguidos.",
        evidence: "Página con las prácticas",
        who: "specialist",
        days: 30,
      },
    ],
  },
  {
    months: [7],
    title: "Balance del primer semestre",
    purpose: "inform",
    minutes: 20,
    said: [
      "Se miró cuántas actividades se hicieron de las programadas y cuáles se postergaron. Las redes coincidieron en que junio quedó recargado.",
      "Se leyeron los avances por red, sin compararlas entre sí: cada una se miró con su propio plan.",
    ],
    decided: "Pasar a agosto las actividades que no alcanzaron a hacerse.",
    agreed: [
      {
        text: "Reprogramar las actividades atrasadas de {red} y decir en qué mes quedan.",
        evidence: "Plan con las nuevas fechas",
        who: "coordinator",
        days: 25,
      },
    ],
  },
  {
    months: [8, 9],
    title: "Pasantías entre redes",
    purpose: "decide",
    question: "¿Qué redes se reciben en el segundo semestre?",
    minutes: 25,
    said: [
      "{red} ofreció recibir a docentes que enseñan a leer a niños que trabajan. {otra} pidió aprender cómo se organiza la biblioteca de aula.",
      "Se acordaron tres pasantías. Preocupa quién cubre las clases; se propuso hacerlas en la jornada de trabajo colegiado.",
    ],
    decided: "Realizar las pasantías en la jornada colegiada, con un compromiso escrito de cada docente.",
    agreed: [
      {
        text: "Recibir en {red} la pasantía de {otra} y recoger el compromiso de cada docente.",
        evidence: "Compromisos firmados y fotografías de la jornada",
        who: "coordinator",
        days: 40,
      },
      {
        text: "Verificar a los treinta días qué aplicaron los docentes de {otra} en su aula.",
        evidence: "Ficha de verificación",
        who: "specialist",
        days: 60,
      },
    ],
  },
  {
    months: [8],
    title: "Cambios a los planes a mitad de año",
    purpose: "inform",
    minutes: 15,
    said: [
      "Se explicó cómo se pide un cambio: solo se vuelve a aprobar lo que cambia. {red} anunció que pedirá mover dos actividades.",
      "Se recordó que una meta no se baja para alcanzarla: se explica qué pasó.",
    ],
    decided: "Las redes que necesiten cambios los piden antes de fin de mes.",
    agreed: [
      {
        text: "Presentar el pedido de cambios del plan de {red}, con el motivo de cada uno.",
        evidence: "Pedido presentado",
        who: "coordinator",
        days: 18,
      },
    ],
  },
  {
    months: [9, 10],
    title: "Buenas prácticas para el congreso",
    purpose: "decide",
    question: "¿Qué prácticas presenta la UGEL?",
    minutes: 20,
    said: [
      "Se leyeron cuatro prácticas. Se valoró que tengan más de un año y que se vea qué aprendieron los estudiantes.",
      "{red} presentó su práctica de matemática con material del mercado; {otra}, sus asambleas de aula. Ambas necesitan ordenar sus evidencias.",
    ],
    decided: "Presentar la práctica de {red} y acompañar a {otra} para la próxima edición.",
    agreed: [
      {
        text: "Ordenar las evidencias de la práctica de {red} y enviar la ficha.",
        evidence: "Ficha enviada con sus evidencias",
        who: "coordinator",
        days: 22,
      },
      {
        text: "Revisar la ficha antes de que se envíe y devolverla con observaciones.",
        evidence: "Ficha con observaciones",
        who: "head",
        days: 15,
      },
    ],
  },
  {
    months: [10, 11],
    title: "Organización de la evaluación de cierre",
    purpose: "decide",
    question: "¿Cómo se cubren los colegios que faltaron en la línea de base?",
    minutes: 20,
    said: [
      "Se revisó qué colegios no participaron en la línea de base. La mayoría no tuvo quién cargue los resultados.",
      "{red} propuso cargar en conjunto en la sala de cómputo de un colegio; {otra} necesita más cuadernillos.",
    ],
    decided: "Cargar los resultados en conjunto, en una jornada por red.",
    agreed: [
      {
        text: "Convocar la jornada de carga de {red} y confirmar que cada colegio asista.",
        evidence: "Lista de asistencia de la jornada",
        who: "coordinator",
        days: 20,
      },
      {
        text: "Entregar a {otra} los cuadernillos que le faltan.",
        evidence: "Cargo de entrega",
        who: "specialist",
        days: 10,
      },
    ],
  },
  {
    months: [11, 12],
    title: "Rendición de cuentas de las redes",
    purpose: "deliberate",
    minutes: 20,
    said: [
      "Se repasó qué lleva la rendición de cuentas y cómo se muestra a las familias en una página. Se pidió que cada cifra diga de dónde sale.",
      "{red} mostró su borrador. {otra} preguntó cómo contar lo que no se logró: se respondió que se dice y se explica.",
    ],
    decided: "Presentar los borradores en una asamblea de cada red.",
    agreed: [
      {
        text: "Presentar a los directivos el borrador de la rendición de cuentas de {red}.",
        evidence: "Acta de la asamblea",
        who: "coordinator",
        days: 20,
      },
      {
        text: "Revisar los borradores de las redes y devolverlos con observaciones.",
        evidence: "Borradores con observaciones",
        who: "head",
        days: 25,
      },
    ],
  },
  {
    months: ALL_YEAR,
    title: "Convivencia: acciones de prevención del mes",
    purpose: "inform",
    minutes: 15,
    said: [
      "Cada red contó una acción de prevención, sin casos ni nombres. Se recordó a quién se llama cuando hay una alerta.",
      "{red} y {otra} hicieron asambleas de aula en todos sus colegios. Se pidió que participen también los turnos de tarde.",
    ],
    decided: "Mantener una acción de prevención por mes en cada red.",
    agreed: [
      {
        text: "Realizar en los colegios de {red} una asamblea de aula sobre el buen trato y contar cuántos participaron.",
        evidence: "Registro de participantes por colegio",
        who: "coordinator",
        days: 27,
      },
    ],
  },
  {
    months: ALL_YEAR,
    title: "Plan lector en los colegios de la red",
    purpose: "deliberate",
    minutes: 20,
    said: [
      "Se conversó sobre qué leen los estudiantes y cuánto eligen ellos. {red} abre su biblioteca en el recreo; {otra} todavía no.",
      "Se compartieron listas de lectura por grado. Preocupa que en secundaria se lea solo lo que se evalúa.",
    ],
    decided: "Abrir las bibliotecas en el recreo al menos dos días por semana.",
    agreed: [
      {
        text: "Abrir la biblioteca en el recreo en los colegios de {otra} y registrar los préstamos del mes.",
        evidence: "Registro de préstamos",
        who: "coordinator",
        days: 30,
      },
    ],
  },
  {
    months: ALL_YEAR,
    title: "Trabajo con las municipalidades y los centros de salud",
    purpose: "decide",
    question: "¿Qué pedidos se hacen este mes a los aliados?",
    minutes: 15,
    said: [
      "Se revisaron los pedidos pendientes. {red} necesita apoyo para ordenar el tránsito a la salida; {otra}, tamizaje visual.",
      "La municipalidad respondió a dos pedidos. Falta coordinar el horario del centro de salud con los colegios.",
    ],
    decided: "Enviar los pedidos en un solo documento por distrito.",
    agreed: [
      {
        text: "Enviar el pedido conjunto a la municipalidad y hacer seguimiento de su respuesta.",
        evidence: "Documento con sello de recepción",
        who: "director",
        days: 20,
      },
      {
        text: "Coordinar con el centro de salud el tamizaje en los colegios de {otra}.",
        evidence: "Fechas confirmadas por el centro de salud",
        who: "coordinator",
        days: 30,
      },
    ],
  },
  {
    months: [4, 6, 8, 10, 12],
    title: "Acompañamiento a los centros de educación técnico-productiva",
    purpose: "deliberate",
    minutes: 15,
    said: [
      "La red de educación técnico-productiva explicó cómo empareja sus módulos con lo que pide la zona. Se buscó cómo recibir a estudiantes de quinto de secundaria.",
      "Se informó sobre la asistencia a los módulos de la tarde y qué hacer para que se termine lo que se empieza.",
    ],
    decided: "Organizar una visita de estudiantes de secundaria a los talleres.",
    agreed: [
      {
        text: "Llevar a los estudiantes de quinto de {red} a conocer los talleres de la red técnico-productiva.",
        evidence: "Relación de estudiantes que visitaron",
        who: "coordinator",
        days: 35,
      },
    ],
  },
  {
    months: [5, 7, 9, 11],
    title: "Uso de los materiales y del espacio del núcleo pedagógico",
    purpose: "inform",
    minutes: 15,
    said: [
      "Se mostró quién usa el núcleo y en qué horario. Algunos colegios no lo conocen.",
      "{red} contó que su núcleo está lleno los miércoles y libre los viernes. {otra} propuso un turno para los colegios más alejados.",
    ],
    decided: "Publicar el horario del núcleo y reservar un turno para los colegios más alejados.",
    agreed: [
      {
        text: "Publicar el horario del núcleo pedagógico de {red} y avisar a todos sus colegios.",
        evidence: "Horario publicado",
        who: "coordinator",
        days: 12,
      },
    ],
  },
];

/** What is said of an item that the records proposed, or that every agenda has. */
export const SAID_OF: Record<ProposalKind | "opening" | "closing", string> = {
  opening: "Se verificó el quórum y se dio por abierta la sesión. Se leyó la agenda, sin cambios.",
  closing: "Se leyeron los acuerdos del día, con quién responde por cada uno y hasta cuándo.",
  minutes: "Se leyó el acta anterior. Quienes asistieron dijeron si estaban conformes.",
  agreements_overdue:
    "Cada responsable explicó qué falta. Los acuerdos que siguen vigentes conservan a su responsable.",
  agreements_due: "Se repasaron los acuerdos que vencen y quién necesita apoyo para cumplirlos.",
  carried_over: "Se retomó el punto que quedó del directorio anterior y se conversó hasta agotarlo.",
  plans_awaiting: "Se vio qué planes esperan respuesta y quién los revisa.",
  plans_late: "Se conversó con las redes que aún no envían su plan y se vio qué apoyo necesitan.",
  results: "Se miraron los resultados de cada red con su propia línea de base, sin compararlas entre sí.",
  coverage: "Se revisó qué colegios faltan y por qué; se ofreció apoyo para completar.",
  visits: "Se vio a qué colegios falta ir y quién puede visitarlos antes de que termine el momento.",
  alarms: "Se revisaron los cargos por vencer y los vacantes, y quién los propone.",
  dates: "Se repasaron las fechas que vienen para que cada red las ponga en su calendario.",
  backlog: "Se atendió el tema que se había propuesto.",
};

export const EXCUSES = [
  "Atiende una visita de la dirección regional.",
  "Está con descanso médico.",
  "Dirige a esa hora la asamblea de su colegio.",
  "Asiste a una capacitación convocada antes.",
];

export const AGAINST = [
  "Pide que se espere a tener los materiales completos.",
  "Considera que la fecha se cruza con las evaluaciones bimestrales.",
];

export const OBSERVED = "En el segundo punto falta decir que la red pidió apoyo con el traslado.";

/** What whoever answers tells of an agreement. */
export const DONE = [
  "Se hizo como se acordó; el registro está en la carpeta de la red.",
  "Cumplido. Participaron todos los colegios menos uno, que lo hará la próxima semana.",
  "Se terminó antes de la fecha. Adjuntamos lo que se pidió en el expediente de la red.",
];
export const NOTED = [
  "Se avanzó la mitad; falta coordinar con dos colegios.",
  "Ya hay fecha con los directivos; se espera la confirmación de uno.",
];
export const SENT_BACK = "Falta el registro de los colegios del turno tarde.";
export const POSTPONED = "Los colegios pidieron mover la fecha por las evaluaciones bimestrales.";
export const FAILED = "Pasó el plazo y la actividad ya no puede hacerse este año.";
export const VOIDED = "La dirección regional dispuso otra cosa y el acuerdo ya no corresponde.";

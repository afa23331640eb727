import type { ActivityKind, Area, Stage } from "@/db/values";

/** What the invented plans are written with: sentences with places for what the data say. */
export const BASE_LEGAL = `Ley 28044, Ley General de Educación, y su Reglamento, aprobado por el Decreto Supremo 011-2012-ED, en lo que dice de las redes educativas.
Resolución Viceministerial 011-2019-MINEDU, sobre los instrumentos de gestión de las instituciones y redes educativas.
La resolución que crea y organiza las redes de la región.`;

export const MONITORING = [
  `La coordinación revisa el avance el primer lunes de cada mes con la secretaría y lo lleva al directorio de la UGEL. Lo que está atrasado se conversa con quien responde por ello y se acuerda una nueva fecha.

En julio y en noviembre la red se reúne para mirar las metas con los resultados a la vista y decidir qué se cambia.`,
  `Cada mes la red informa qué se hizo, quiénes participaron y qué evidencia quedó. Cada dos meses los directivos se reúnen para mirar las metas y los acuerdos pendientes.

Al cierre del año se compara la línea de base con la evaluación de salida y se escribe qué se aprendió.`,
  `El seguimiento se hace por actividad, con su medio de verificación, y por meta, con la fuente de cada dato. La secretaría reúne las evidencias; la coordinación informa al directorio.

Si una actividad se posterga dos veces, la red decide si se cambia o se retira.`,
];

type About = { area: string; stage: string };

/** A problem of an assessed area; `share` is what its highest level has. */
export const PROBLEMS: ((about: About & { share: string; region: string }) => string)[] = [
  ({ area, stage, share, region }) =>
    `En ${area} de ${stage}, ${share} de estudiantes alcanza el nivel más alto; en la región, ${region}`,
  ({ area, stage, share }) =>
    `La mayoría de estudiantes de ${stage} no alcanza lo esperado en ${area}: solo ${share} llega al nivel más alto`,
  ({ area, stage, share, region }) =>
    `Los resultados de ${area} en ${stage} están por debajo de la región (${share} frente a ${region} en el nivel más alto)`,
];

export const PROBLEMS_UNMEASURED: Record<string, string[]> = {
  etp: [
    "Los módulos formativos no siempre responden a lo que piden las empresas de la zona",
    "Una parte de los estudiantes deja el módulo antes de terminarlo",
  ],
  eba: [
    "Los estudiantes faltan con frecuencia por su trabajo y pierden el hilo de las experiencias de aprendizaje",
    "Los materiales de trabajo no consideran la edad ni la experiencia de los estudiantes",
  ],
  ebr_ebe: [
    "Pocos estudiantes comprenden lo que leen en las distintas áreas",
    "A los estudiantes les cuesta resolver problemas en situaciones nuevas",
  ],
};

export const CAUSES: Record<Area | "other", string[]> = {
  reading: [
    "Se lee poco en clase y casi siempre el mismo tipo de texto.\nLas preguntas piden ubicar datos y pocas veces inferir u opinar.",
    "No hay un momento fijo de lectura en la semana.\nLa biblioteca de aula se usa poco y las familias no conocen cómo acompañar.",
    "Cada docente trabaja la comprensión a su manera.\nFalta revisar juntos lo que los estudiantes escriben sobre lo que leen.",
  ],
  mathematics: [
    "Se practica el cálculo más que la resolución de problemas.\nFalta material concreto y tiempo para que los estudiantes expliquen cómo pensaron.",
    "Los problemas que se plantean se parecen entre sí.\nLos errores se corrigen, pero no se analizan con los estudiantes.",
    "Los docentes no se reúnen a mirar los cuadernos.\nSe avanza de tema sin comprobar lo anterior.",
  ],
  science: ["Hay pocas experiencias de indagación y se registran poco."],
  citizenship: ["Las asambleas de aula se hacen solo cuando hay un conflicto."],
  other: [
    "Los horarios de los docentes no coinciden y cuesta reunirse.\nLo que funciona en un colegio no llega a los otros.",
    "Hay rotación de docentes durante el año.\nFalta acompañar a quienes recién llegan.",
  ],
};

export const COEXISTENCE = [
  "Hay situaciones de agresión entre estudiantes que se conocen tarde y se atienden de distinta manera en cada colegio",
  "Los comités de bienestar existen, pero no todos tienen un plan de convivencia que se cumpla",
  "A la salida de los colegios hay riesgos que la red puede atender con sus aliados",
  "Los estudiantes participan poco en los acuerdos de convivencia de su aula",
];

export const COEXISTENCE_CAUSES = [
  "Los protocolos no se conocen igual en todos los colegios.\nLas familias no saben a quién acudir.",
  "Los responsables de convivencia cambian cada año.\nNo hay un espacio para compartir lo que funciona.",
  "La tutoría se usa para otras tareas.\nFalta coordinar con las instituciones del distrito.",
];

export const MANAGEMENT = [
  "Los acuerdos de las reuniones de directivos no siempre se cumplen a tiempo",
  "Los directivos dedican poco tiempo a acompañar en el aula",
];

export const MANAGEMENT_CAUSES = [
  "Los pedidos urgentes ocupan la semana.\nNo hay un calendario común de la red.",
];

export const COMPETENCES: Record<Area, string> = {
  reading: "Lee diversos tipos de textos escritos en su lengua materna",
  mathematics: "Resuelve problemas de cantidad",
  science: "Indaga mediante métodos científicos para construir sus conocimientos",
  citizenship: "Convive y participa democráticamente en la búsqueda del bien común",
};

/** An activity as it is invented: `about` is whom it is for in words, as «lectura de primaria». */
export type ActivityWords = {
  kind: ActivityKind;
  titles: ((about: string) => string)[];
  description: string;
  responsible: string;
  participants: string;
  expected: [from: number, to: number];
  resources: string;
  /** In soles, in steps of ten; none when it costs nothing. */
  budget: [from: number, to: number] | null;
  evidence: string;
  ally?: string;
  /** How many months it takes, from which to which it may begin. */
  months: { length: number; from: number; to: number };
};

export const LEARNING: ActivityWords[] = [
  {
    kind: "learning_community",
    titles: [
      (about) => `Comunidad profesional de ${about}: análisis de lo que hacen los estudiantes`,
      (about) => `Comunidad profesional de ${about}: preparar y mirar juntos una clase`,
      (about) => `Comunidad profesional de ${about}: de los resultados a la planificación`,
    ],
    description: "Reuniones de dos horas cada mes, con producciones de estudiantes sobre la mesa.",
    responsible: "Coordinación de la REI",
    participants: "Docentes del área",
    expected: [18, 46],
    resources: "Producciones de estudiantes, fichas de análisis y un local con proyector",
    budget: [120, 480],
    evidence: "Acta de cada reunión y lista de asistencia",
    months: { length: 6, from: 5, to: 6 },
  },
  {
    kind: "pasantia",
    titles: [
      (about) => `Pasantía a un colegio con buena experiencia en ${about}`,
      (about) => `Pasantía de docentes de ${about} entre colegios de la red`,
    ],
    description: "Una mañana de observación, conversación y acuerdos que se prueban en el aula propia.",
    responsible: "Docente fortaleza de la red",
    participants: "Docentes y directivos",
    expected: [10, 24],
    resources: "Guía de observación y movilidad local",
    budget: [150, 600],
    evidence: "Guía de observación y compromisos firmados",
    months: { length: 1, from: 6, to: 10 },
  },
  {
    kind: "peer_monitoring",
    titles: [
      (about) => `Monitoreo entre pares en ${about}`,
      (about) => `Visitas de aula entre docentes de ${about}, con diálogo al final`,
    ],
    description: "Dos visitas por docente, con la misma ficha y un acuerdo que se revisa en la siguiente.",
    responsible: "Equipo de pares monitores",
    participants: "Docentes visitados y sus pares",
    expected: [14, 38],
    resources: "Fichas de observación y horas de colaboración",
    budget: null,
    evidence: "Fichas de observación y acuerdos",
    months: { length: 3, from: 6, to: 9 },
  },
  {
    kind: "workshop",
    titles: [
      (about) => `Taller: retroalimentar lo que hacen los estudiantes en ${about}`,
      (about) => `Taller: preguntas que hacen pensar en ${about}`,
      (about) => `Taller: evaluar para aprender en ${about}`,
    ],
    description: "Una jornada con casos de los colegios de la red y tiempo para adaptar materiales.",
    responsible: "Especialista local de la UGEL",
    participants: "Docentes del área",
    expected: [25, 70],
    resources: "Separatas, papelógrafos y refrigerio",
    budget: [250, 900],
    evidence: "Lista de asistencia y material elaborado",
    months: { length: 1, from: 5, to: 9 },
  },
  {
    kind: "learning_group",
    titles: [
      (about) => `GIA de ${about}: revisar cuadernos y planificar la siguiente clase`,
      (about) => `GIA de ${about} por grados`,
    ],
    description: "Grupos pequeños que se reúnen cada quince días y comparten una estrategia por vez.",
    responsible: "Docentes coordinadores de área",
    participants: "Docentes del mismo grado o ciclo",
    expected: [8, 20],
    resources: "Cuadernos de estudiantes y unidades de aprendizaje",
    budget: null,
    evidence: "Registro de reuniones y unidades ajustadas",
    months: { length: 5, from: 5, to: 8 },
  },
  {
    kind: "student_activity",
    titles: [
      (about) => `Encuentro de estudiantes de la red: ${about}`,
      (about) => `Muestra de trabajos de ${about} abierta a las familias`,
      (about) => `Reto mensual de ${about} entre secciones`,
    ],
    description: "Los estudiantes presentan lo que hicieron y cómo lo hicieron; no hay premios ni puestos.",
    responsible: "Comisión de directivos",
    participants: "Estudiantes y familias",
    expected: [80, 260],
    resources: "Local de un colegio, equipo de sonido y materiales",
    budget: [300, 1200],
    evidence: "Programa y fotografías",
    months: { length: 1, from: 8, to: 11 },
  },
];

export const COEXISTENCE_ACTIVITIES: ActivityWords[] = [
  {
    kind: "prevention",
    titles: [
      () => "Jornada de la red: qué hacer ante una situación de violencia",
      () => "Repaso de los protocolos de atención con los equipos de convivencia",
    ],
    description: "Se trabaja con situaciones inventadas y se deja una ruta de atención en cada colegio.",
    responsible: "Responsables de convivencia",
    participants: "Responsables de convivencia y tutores",
    expected: [16, 40],
    resources: "Protocolos impresos y afiches de la ruta de atención",
    budget: [80, 350],
    evidence: "Lista de asistencia y ruta publicada en cada colegio",
    months: { length: 1, from: 5, to: 8 },
  },
  {
    kind: "student_activity",
    titles: [
      () => "Asambleas de aula para construir acuerdos de convivencia",
      () => "Encuentro de brigadistas y municipios escolares de la red",
    ],
    description: "Los acuerdos los proponen los estudiantes y se revisan cada dos meses.",
    responsible: "Tutores y municipios escolares",
    participants: "Estudiantes de todos los grados",
    expected: [120, 420],
    resources: "Papelógrafos y un panel de acuerdos por aula",
    budget: null,
    evidence: "Acuerdos de cada aula, con fecha de revisión",
    months: { length: 4, from: 5, to: 8 },
  },
  {
    kind: "alliance",
    titles: [
      () => "Entorno seguro a la hora de salida, con la municipalidad",
      () => "Sesiones sobre autocuidado con el centro de salud",
    ],
    description: "Un calendario acordado con el aliado y un responsable en cada colegio.",
    responsible: "Coordinación de la REI",
    participants: "Estudiantes, familias y aliados",
    expected: [100, 380],
    resources: "Personal del aliado y señalización",
    budget: [100, 400],
    evidence: "Acta de compromisos y cronograma cumplido",
    ally: "Municipalidad distrital",
    months: { length: 3, from: 6, to: 9 },
  },
  {
    kind: "workshop",
    titles: [
      () => "Escuela de familias: acompañar sin gritar",
      () => "Taller con familias: pantallas, sueño y estudio",
    ],
    description: "Dos sesiones por colegio, en el horario que las familias eligieron.",
    responsible: "Comités de bienestar",
    participants: "Familias",
    expected: [60, 220],
    resources: "Guías para familias y refrigerio",
    budget: [150, 500],
    evidence: "Lista de asistencia y compromisos",
    months: { length: 2, from: 6, to: 10 },
  },
];

export const MANAGEMENT_ACTIVITIES: ActivityWords[] = [
  {
    kind: "management",
    titles: [
      () => "Reuniones de directivos para revisar el plan y sus acuerdos",
      () => "Calendario común de la red y seguimiento de acuerdos",
    ],
    description: "Una reunión al mes, con la agenda enviada tres días antes.",
    responsible: "Coordinación y secretaría de la REI",
    participants: "Directivos de la red",
    expected: [9, 18],
    resources: "Local rotativo entre los colegios",
    budget: null,
    evidence: "Actas de reunión",
    months: { length: 8, from: 5, to: 5 },
  },
  {
    kind: "management",
    titles: [
      () => "Jornada de balance con la evaluación de salida",
      () => "Balance del año y propuestas para el siguiente plan",
    ],
    description: "La red mira sus metas, lo que se hizo y lo que queda pendiente.",
    responsible: "Coordinación de la REI",
    participants: "Directivos y docentes representantes",
    expected: [20, 45],
    resources: "Resultados impresos y un local",
    budget: [100, 300],
    evidence: "Informe de balance",
    months: { length: 1, from: 12, to: 12 },
  },
];

export const SOURCES = [
  "Recursos propios de los colegios",
  "Aporte de la asociación de padres de familia",
  "Aporte de un aliado",
  "Presupuesto de la UGEL",
];

export const DONE_NOTES = [
  "Se cumplió lo previsto y quedaron acuerdos para el mes siguiente.",
  "Participaron más docentes de lo esperado; faltó tiempo para el cierre.",
  "Se hizo en dos grupos para no cruzar horarios.",
  "Salió bien. Los materiales quedaron en la carpeta de la red.",
  "Se contó con apoyo de un docente fortaleza de la propia red.",
];

export const CANCELLED_NOTES = [
  "El aliado no pudo asistir y no hubo otra fecha disponible.",
  "Se cruzó con la evaluación de la región; se retomará el próximo año.",
];

export const POSTPONED_NOTES = [
  "Se postergó por las vacaciones de medio año.",
  "El local estaba ocupado; se buscó nueva fecha.",
];

export const RUNNING_NOTES = [
  "Va por la mitad; falta completar los grupos de la tarde.",
  "Se empezó con los colegios que ya tienen horario.",
];

export const OBSERVATIONS = {
  activities: [
    "Precise qué se hará en cada colegio: así como está no se sabe quién responde en cada sede.",
    "El medio de verificación no permite comprobar que se hizo. Proponga uno que deje evidencia.",
    "Revise los meses: coincide con la aplicación de la evaluación de salida.",
  ],
  targets: [
    "Explique cómo se medirá esta meta y quién reunirá el dato.",
    "La meta es muy alta para un año. Revise lo que avanzó la red en años anteriores.",
  ],
  diagnosis: ["Falta decir qué causas puede atender la red y cuáles dependen de otros."],
};

export const ANSWERS = [
  "Se corrigió como se pidió y se conversó con los directivos.",
  "Se precisó el responsable en cada colegio y el medio de verificación.",
  "Se ajustó la fecha y se revisó con el equipo.",
];

export const stageWord: Record<Stage, string> = { primary: "primaria", secondary: "secundaria" };
export const areaWord: Record<Area, string> = {
  reading: "Lectura",
  mathematics: "Matemática",
  science: "Ciencia y Tecnología",
  citizenship: "Ciudadanía",
};

import type { TransferAnswer } from "@/db/visit-values";

type Seen = { low: string[]; high: string[] };

/** What whoever observes writes of each item, whether it came out low or high. */
export const EVIDENCE: Record<string, Seen> = {
  involucra: {
    low: [
      "Respondieron siempre los mismos cuatro estudiantes; el grupo del fondo copió de la pizarra.",
      "Al preguntar para qué servía la tarea, dos dijeron «para la nota».",
      "La mayoría esperó a que se escribiera la respuesta para copiarla.",
    ],
    high: [
      "Todos hablaron al menos una vez en parejas antes de compartir con el aula.",
      "Explicaron con sus palabras que medían el patio para calcular la pintura.",
      "Los equipos se repartieron los roles sin que nadie se los pidiera.",
    ],
  },
  razonamiento: {
    low: [
      "Las preguntas fueron de sí o no; se pasó a la siguiente sin pedir por qué.",
      "Resolvieron seis ejercicios iguales al del ejemplo.",
      "Cuando alguien propuso otro camino, se le pidió seguir el de la pizarra.",
    ],
    high: [
      "Compararon tres maneras de resolver el problema y discutieron cuál convenía.",
      "«¿Cómo lo sabes?» se preguntó más de diez veces en la sesión.",
      "Dos grupos defendieron conclusiones distintas con datos de su tabla.",
    ],
  },
  retroalimenta: {
    low: [
      "Pasó por las mesas una vez y marcó con aspa los errores.",
      "Dio la respuesta correcta a quien se equivocó y siguió.",
      "Nadie revisó lo que escribieron en el cierre.",
    ],
    high: [
      "Ante el error preguntó «¿qué hiciste primero?» y el estudiante lo encontró solo.",
      "Volvió a explicar con material concreto cuando vio que media aula no entendía.",
      "Leyó tres respuestas en voz alta y el aula dijo qué les faltaba.",
    ],
  },
  respeto: {
    low: [
      "Hubo risas cuando una estudiante leyó despacio y no se dijo nada.",
      "Se dirigió a varios por su apellido y desde la pizarra.",
    ],
    high: [
      "Saludó a cada uno por su nombre al entrar.",
      "Cuando alguien se equivocó, sus compañeros le ofrecieron ayuda.",
      "Se agachó a la altura de quien no quería participar y conversó con él.",
    ],
  },
  comportamiento: {
    low: [
      "Se detuvo la sesión siete veces para pedir silencio.",
      "Las normas están en la pared, pero nadie las mencionó.",
    ],
    high: [
      "Un estudiante recordó el acuerdo de levantar la mano y los demás lo siguieron.",
      "Con un gesto convenido el aula volvió a escuchar en segundos.",
    ],
  },
  plan_monitoreo: {
    low: ["El plan está en una carpeta; se cumplieron dos de ocho visitas previstas."],
    high: ["Mostró el calendario con las visitas hechas y las que movió, con su porqué."],
  },
  devuelve: {
    low: ["Entrega la ficha firmada; no recuerda con quiénes conversó."],
    high: ["Tiene un cuaderno con un acuerdo por docente, con fecha."],
  },
  usa_resultados: {
    low: ["Los resultados se leyeron en una reunión y no se volvió a ellos."],
    high: ["Por grado eligieron un aprendizaje y revisan evidencias cada mes."],
  },
  horas: {
    low: ["El registro de abril tiene tres días sin llenar."],
    high: ["El registro está al día y las horas perdidas tienen fecha de recuperación."],
  },
  familias: {
    low: ["Se reúnen para temas de aportes; de aprendizajes se habló una vez."],
    high: ["En la última reunión cada familia se llevó una actividad de lectura."],
  },
  gia: {
    low: ["Se reúnen cuando hay tiempo; el último acta es de hace dos meses."],
    high: ["Los viernes a la primera hora, con tema elegido de lo visto en aula."],
  },
  directorio: {
    low: ["Asistió a dos de los últimos cinco directorios."],
    high: ["Contó a sus docentes lo acordado y lo puso en la sala de reuniones."],
  },
  acuerdos: {
    low: ["De los acuerdos de la red recuerda uno y no tiene fecha."],
    high: ["Cada acuerdo de la red tiene quién responde en el colegio."],
  },
  pasantias: {
    low: ["Este año nadie del colegio participó en una visita."],
    high: ["Dos docentes visitaron el colegio vecino y contaron qué trajeron."],
  },
  apoyo_recibido: {
    low: ["Se esperaba material de lectura y no llegó."],
    high: ["Llegó el apoyo pedido y se usa en dos aulas."],
  },
  anfitrion_listo: {
    low: ["Se coordinó el mismo día."],
    high: ["Nos esperaban con el recorrido y las aulas listas."],
  },
  se_vio: {
    low: ["Se contó la práctica, pero no se pudo ver en aula."],
    high: ["Se vio en dos aulas y se conversó con los estudiantes."],
  },
  condiciones: {
    low: ["No quedó claro de dónde sale el tiempo para planificar."],
    high: ["Una hora semanal juntos y un acuerdo con las familias la sostienen."],
  },
  voces: {
    low: ["Se conversó solo con la dirección."],
    high: ["Tres estudiantes y dos docentes contaron qué cambió."],
  },
  adaptable: {
    low: ["Haría falta un aula libre que hoy no hay."],
    high: ["El cierre con una pregunta escrita puede empezar la próxima semana."],
  },
};

/** Of what each form asks to be written. */
export const WRITTEN: Record<string, string[]> = {
  grado: ["2.º A", "3.º B", "4.º A", "5.º C", "6.º B", "1.º de secundaria A", "3.º de secundaria B"],
  area: ["Comunicación", "Matemática", "Ciencia y Tecnología", "Personal Social"],
  proposito: [
    "Leer una noticia y distinguir hechos de opiniones.",
    "Resolver problemas de reparto con fracciones.",
    "Explicar con un experimento por qué flota un cuerpo.",
    "Escribir una carta al municipio sobre el parque.",
  ],
  practica: [
    "El rincón de lectura que llevan los estudiantes.",
    "El cierre de sesión con una pregunta escrita.",
  ],
  practica_visitada: ["Lectura en parejas entre grados.", "Cuaderno de preguntas del aula."],
  pregunta: ["Cómo se organizan para planificar juntos.", "Qué hacen con quienes leen más despacio."],
  que_probar: ["Lectura en parejas los martes, con segundo y quinto, desde la próxima semana."],
  apoyo_pedido: ["Una jornada sobre preguntas que hacen pensar.", "Material de lectura para tercer grado."],
};

export const FINDINGS = [
  "Se sostiene en el tiempo y el equipo lo conoce.",
  "Depende de una sola persona; falta que otros lo lleven.",
  "Se empezó este bimestre y todavía no llega a todos.",
];

export const STRENGTHS = [
  "Conoce a cada estudiante y los trata con calidez. La sesión empieza a tiempo.",
  "Prepara sus materiales y explica con ejemplos de la comunidad.",
  "Escucha con paciencia y da tiempo para pensar antes de responder.",
  "El aula tiene acuerdos claros y los estudiantes los cuidan.",
  "Pide ayuda, comparte lo que prueba y recibe bien las preguntas.",
];

export const QUESTIONS = [
  "¿Qué notó usted en el grupo que participó menos?",
  "¿Qué haría distinto si repitiera la sesión mañana?",
  "¿Cómo supo que ya habían entendido?",
  "¿Qué le ayudaría a sostener este cambio?",
  "¿Con quién de su colegio podría probarlo?",
];

export const OBSERVER_PROMISES = [
  "Compartir dos sesiones mías donde uso preguntas de por qué.",
  "Volver a visitarle en el próximo momento y mirar solo lo acordado.",
  "Conseguir con la coordinación el material de lectura que pidió.",
  "Invitarle a observar una sesión mía el próximo mes.",
];

export const REPLIES = [
  "De acuerdo con lo que se anotó. Lo de los tiempos de espera ya lo empecé a probar.",
  "Gracias por la visita. Agregaría que ese día faltó un tercio del aula.",
  "Me sirvió la conversación. Pido que la próxima se mire el trabajo en equipos.",
  "Conforme. El compromiso me parece alcanzable para la fecha.",
];

export const OUTCOMES = {
  kept: ["Se vio en la sesión.", "Trajo las evidencias de tres semanas."],
  partly: ["Empezó, pero no todas las semanas.", "Se hizo en un aula de las dos."],
  not_kept: ["Cambió de aula y no llegó a hacerlo."],
} as const;

export const STAYED: Record<TransferAnswer, string[]> = {
  applied: ["Lo hago todos los martes y ya lo esperan. Participan más los que se sentaban atrás."],
  partly: ["Lo hago cuando hay tiempo. Me falta prepararlo desde la planificación."],
  not_yet: ["Todavía no: este mes estuvimos en evaluaciones. Lo retomo en la próxima unidad."],
};

export const FOCUSES = [
  "Cómo participan quienes hablan menos",
  "Las preguntas de la sesión",
  "El cierre de la sesión",
];

export const TOPICS = [
  "Quisiera que un colega mire cómo trabajamos la comprensión lectora en tercero.",
  "Necesitamos ideas para conversar con los docentes después de observar su sesión.",
  "Que alguien nos ayude a ver cómo usamos los resultados de la línea de base.",
];

/** What whoever learns to observe scores: invented sessions, with the level that each should get and why. */
export const CASES: {
  title: string;
  story: string;
  agreed: Record<string, { option: string; why: string }>;
}[] = [
  {
    title: "La feria de tercer grado",
    story: `La maestra de tercer grado propone organizar una feria con productos de casa. En grupos de cuatro, los estudiantes ponen precios y preparan carteles. En cada grupo hay al menos uno que solo mira.

La maestra recorre las mesas. Cuando encuentra un precio imposible pregunta: «¿Quién compraría eso?, ¿cómo lo sabes?», y espera. En dos mesas da ella la respuesta. A mitad de la sesión pide que cada grupo explique cómo decidió un precio; tres grupos se contradicen y discuten un rato.

Un estudiante se burla de la letra de otro. La maestra se acerca, le habla en voz baja y él pide disculpas. Hay dos interrupciones cortas por ruido: levanta la mano, como acordaron, y el aula se calla.`,
    agreed: {
      involucra: {
        option: "III",
        why: "La mayoría participa en una actividad con sentido; algunos quedan al margen.",
      },
      razonamiento: {
        option: "III",
        why: "Explican y contrastan decisiones durante buena parte de la sesión.",
      },
      retroalimenta: { option: "II", why: "Pregunta a algunos, pero en dos mesas da la respuesta." },
      respeto: { option: "III", why: "Trato cercano e intervención calmada ante la burla." },
      comportamiento: { option: "IV", why: "El acuerdo se usa y basta un gesto; la sesión fluye." },
    },
  },
  {
    title: "El experimento de sexto",
    story: `Sexto grado prueba qué objetos flotan. Hay una tina por mesa y todos meten las manos: predicen, prueban, se ríen, llaman a la mesa de al lado para mostrar lo que encontraron. Varios dicen que así sabrán con qué hacer la balsa del cuento.

El maestro entrega una ficha con dos columnas, «flota» y «no flota». Una niña pregunta por qué el corcho sí y la moneda no. «Porque es liviano», responde él, y pide completar la ficha. Más tarde pregunta a un grupo qué tienen en común los que flotaron, pero contesta él mismo.

Nadie revisa las fichas. En una mesa anotaron todo al revés y así la guardaron. El maestro conversa con cercanía y ayuda a levantar a un niño que se mojó. El ruido crece: pide silencio muchas veces, sube la voz y apaga la luz; las normas de la pared no se mencionan.`,
    agreed: {
      involucra: { option: "IV", why: "Casi todos participan, proponen y saben para qué." },
      razonamiento: { option: "II", why: "Hay preguntas que piden explicar, pero las responde él." },
      retroalimenta: { option: "I", why: "Nadie mira cómo van; un error queda guardado." },
      respeto: { option: "III", why: "Trato cercano y atento con quien lo necesita." },
      comportamiento: { option: "II", why: "Llama la atención muchas veces; las normas no se usan." },
    },
  },
];

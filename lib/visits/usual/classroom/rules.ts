import type { FormItem, LevelRule } from "@/db/visit-values";
import { usualScale } from "../../forms/rules";

type Rubric = { key: string; text: string; help: string; levels: string[]; bank: string[] };

const RUBRICS: Rubric[] = [
  {
    key: "involucra",
    text: "Involucra activamente a los estudiantes en el proceso de aprendizaje",
    help: "Mire cuántos participan, de qué manera, y si saben para qué les sirve lo que hacen.",
    levels: [
      "La mayoría está distraída o solo copia. Las actividades no invitan a participar y nadie dice para qué sirve lo que se hace.",
      "Cerca de la mitad participa. Hay algunas preguntas o tareas que invitan, pero suelen responder siempre los mismos.",
      "La mayoría participa con interés en actividades variadas. A quien se queda al margen se le ofrece otra manera de entrar.",
      "Casi todos participan, proponen y se preguntan entre ellos. Pueden decir con sus palabras para qué les sirve lo que aprenden.",
    ],
    bank: [
      "Planificar, en cada sesión de la semana, una actividad en parejas en la que todos hablen.",
      "Empezar cada sesión diciendo para qué sirve lo que se va a aprender, con un ejemplo de la comunidad.",
      "Llevar una lista de quiénes participaron y llamar primero, con respeto, a quienes aún no lo hicieron.",
      "Dejar diez segundos de espera después de cada pregunta antes de pedir una respuesta.",
    ],
  },
  {
    key: "razonamiento",
    text: "Promueve el razonamiento, la creatividad y/o el pensamiento crítico",
    help: "Mire qué piden las preguntas y las tareas: repetir, o explicar, crear y tomar posición.",
    levels: [
      "Se pide repetir, copiar o aplicar un procedimiento ya resuelto. Las preguntas tienen una sola respuesta corta.",
      "Alguna vez se pide explicar o comparar, pero quien enseña responde por ellos o pasa pronto a otra cosa.",
      "Buena parte de la sesión se dedica a explicar, resolver, crear o argumentar, y se da tiempo para hacerlo.",
      "Durante casi toda la sesión piensan por su cuenta: justifican, contrastan ideas, prueban otros caminos y los discuten.",
    ],
    bank: [
      "Preparar para cada sesión tres preguntas que pidan explicar el porqué.",
      "Pedir siempre a un compañero que complete o discuta la respuesta de otro antes de decir si es correcta.",
      "Reemplazar un ejercicio repetido de la semana por un problema que admita más de un camino.",
    ],
  },
  {
    key: "retroalimenta",
    text: "Evalúa el progreso de los aprendizajes para retroalimentar a los estudiantes y adecuar su enseñanza",
    help: "Mire si quien enseña recoge cómo van, qué les dice y qué cambia por lo que encuentra.",
    levels: [
      "No se acerca a ver cómo van, o solo dice si está bien o mal. Los errores se dejan pasar o se corrigen sin explicar.",
      "Se acerca a algunos y les dice qué corregir, dándoles la respuesta o el procedimiento.",
      "Ve cómo va la mayoría y les ayuda a darse cuenta de qué les falta; si muchos no entienden, vuelve a explicar de otra manera.",
      "Sigue a casi todos, les hace preguntas con las que descubren su error y cómo superarlo, y cambia la sesión por lo que encuentra.",
    ],
    bank: [
      "Recorrer el aula dos veces por sesión y anotar quiénes necesitan ayuda y en qué.",
      "Cerrar cada sesión con una pregunta breve que todos respondan por escrito, y usar lo que digan para empezar la siguiente.",
      "Ante un error, preguntar cómo lo pensó antes de corregirlo.",
      "Compartir con la clase, antes de empezar, qué se espera de un buen trabajo.",
    ],
  },
  {
    key: "respeto",
    text: "Propicia un ambiente de respeto y proximidad",
    help: "Mire cómo se tratan, si hay cercanía, y qué hace quien enseña cuando alguien falta el respeto.",
    levels: [
      "Hay gritos, burlas o indiferencia, o quien enseña no interviene cuando alguien es maltratado.",
      "El trato es correcto pero distante. Se atiende a quien lo pide, y las faltas de respeto se cortan sin conversarlas.",
      "El trato es amable y cercano. Se escucha a todos y se interviene con calma cuando alguien falta el respeto.",
      "Además, se conoce y se tiene en cuenta a cada uno: se animan y se cuidan entre ellos sin que nadie se lo pida.",
    ],
    bank: [
      "Llamar a cada estudiante por su nombre y saludarle al entrar.",
      "Acordar con la clase cómo se responde cuando alguien se equivoca o es motivo de burla.",
      "Dedicar unos minutos de la semana a conversar con quienes menos se acercan.",
    ],
  },
  {
    key: "comportamiento",
    text: "Regula positivamente el comportamiento",
    help: "Mire cómo se acuerdan y se recuerdan las normas, y si la sesión avanza sin interrupciones largas.",
    levels: [
      "Se recurre a la amenaza, al castigo o al grito, o nadie regula y la sesión se interrumpe de continuo.",
      "Se llama la atención muchas veces sin que cambie mucho. Las normas están escritas, pero no se usan.",
      "Las normas son conocidas y se recuerdan a tiempo y con buen trato. La sesión avanza con pocas interrupciones.",
      "Las normas fueron acordadas y las cuidan los propios estudiantes. Se reconoce lo que hacen bien y la sesión fluye.",
    ],
    bank: [
      "Acordar con la clase tres normas, con su porqué, y revisarlas juntos cada viernes.",
      "Reconocer en voz alta, al menos tres veces por sesión, a quienes ayudan a que la clase avance.",
      "Acercarse y hablar en voz baja con quien interrumpe, en lugar de llamarle la atención delante de todos.",
    ],
  },
];

/** The five classroom rubrics, each from level I to level IV and worth from one point to four. */
export const classroomRubrics = (): FormItem[] =>
  RUBRICS.map(({ levels, ...rubric }) => {
    const scale = usualScale("rubric");
    const options = scale.options.map((option, i) => ({ ...option, descriptor: levels[i] ?? "" }));
    return {
      ...structuredClone(rubric),
      ...{ scale: { ...scale, options }, weight: 1 },
      ...{ required: true, asksEvidence: true, asksFinding: false },
    };
  });

/** Five rubrics add up from 5 to 20 points. Teams part them in other ways: whoever keeps the form changes it. */
export const CLASSROOM_RULE: LevelRule = {
  basis: "points",
  levels: [
    { key: "start", label: "En inicio", from: 5 },
    { key: "progress", label: "En proceso", from: 12 },
    { key: "achieved", label: "Logrado", from: 16 },
  ],
};

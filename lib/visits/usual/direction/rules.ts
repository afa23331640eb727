import type { FormBlock, FormItem, FormScale, LevelRule, ScalePreset } from "@/db/visit-values";
import { usualScale } from "../../forms/rules";
import { classroomRubrics } from "../classroom/rules";

type Asked = { help?: string; bank?: string[]; evidence?: boolean; weight?: number; required?: boolean };

/** An item of a usual form: evidence and finding are asked of what has levels, and only that counts. */
export function asked(
  key: string,
  text: string,
  scale: ScalePreset | FormScale,
  { help = "", bank = [], evidence = true, weight = 1, required = true }: Asked = {},
): FormItem {
  const whole = typeof scale === "string" ? usualScale(scale) : scale;
  const levels = whole.kind === "levels";
  return {
    ...{ key, text, help, scale: whole, weight: levels ? weight : 0, required },
    ...{ asksEvidence: levels && evidence, asksFinding: levels && evidence, bank },
  };
}

export const TEXT: FormScale = { kind: "text" };

/** A third of what is possible, and two thirds. */
export const THIRDS: LevelRule = {
  basis: "percent",
  levels: [
    { key: "start", label: "Inicio", from: 0 },
    { key: "progress", label: "Proceso", from: 34 },
    { key: "achieved", label: "Logrado", from: 67 },
  ],
};

export const managementBlock = (): FormBlock => ({
  ...{ key: "gestion", title: "Gestión pedagógica", kind: "items" },
  help: "Converse con quien dirige y pida ver los documentos de los que habla.",
  items: [
    asked("plan_monitoreo", "Hay un plan de monitoreo y acompañamiento del año, y se cumple", "progress", {
      help: "Inicio: no lo hay o no se usa. Proceso: se cumple en parte. Logrado: se cumple y se ajusta con lo que se encuentra.",
      bank: [
        "Ordenar en un calendario las visitas a aula que faltan este bimestre y compartirlo con los docentes.",
        "Revisar con el equipo, al cierre de cada mes, qué visitas se hicieron y qué se encontró.",
      ],
    }),
    asked("devuelve", "Conversa con cada docente después de observar su sesión", "progress", {
      help: "Pida ver con quiénes conversó y qué quedó acordado.",
      bank: [
        "Conversar con cada docente observado dentro de las 48 horas y anotar un acuerdo.",
        "Empezar cada conversación preguntando qué notó el docente de su propia sesión.",
      ],
    }),
    asked("usa_resultados", "Usa los resultados de los estudiantes para decidir qué mejorar", "progress", {
      bank: [
        "Analizar con los docentes de cada grado los resultados de la última evaluación y elegir un aprendizaje por mejorar.",
        "Llevar a la reunión de equipo evidencias de los estudiantes, y no solo promedios.",
      ],
    }),
    asked("horas", "Las horas lectivas previstas se cumplen", "yes_no", {
      help: "Revise el registro de asistencia y cómo se recuperan las horas.",
      bank: ["Publicar cada mes las horas cumplidas y la fecha en que se recuperan las que faltan."],
    }),
    asked("familias", "Las familias conocen cómo van los aprendizajes y cómo ayudar en casa", "progress", {
      bank: ["Dar a las familias, en la próxima reunión, una actividad sencilla para hacer en casa."],
    }),
  ],
});

export const communityBlock = (): FormBlock => ({
  ...{ key: "comunidad", title: "Trabajo entre docentes y con la red", help: "", kind: "items" },
  items: [
    asked(
      "gia",
      "Los docentes se reúnen en GIA para intercambiar y reflexionar sobre su práctica",
      "progress",
      {
        help: "Grupos de interaprendizaje. Pregunte cada cuánto, sobre qué y qué cambió en las aulas.",
        bank: [
          "Fijar un día y una hora de GIA en el horario, con un tema elegido a partir de lo observado en aula.",
          "Terminar cada GIA con algo que todos probarán en su aula hasta la siguiente reunión.",
        ],
      },
    ),
    asked("gia_veces", "GIA realizados en lo que va del año", {
      ...{ kind: "number", min: 0, max: 60, unit: "reuniones" },
    }),
    asked("directorio", "Participa en las reuniones de su REI", "progress", {
      help: "Mire la asistencia a los directorios y qué llevó de ellos a su colegio.",
      bank: ["Compartir con los docentes, en la semana siguiente, lo acordado en el directorio de la REI."],
    }),
    asked("acuerdos", "Cumple los acuerdos de la REI que le tocan", "progress", {
      bank: ["Anotar cada acuerdo de la REI con su responsable en el colegio y su fecha."],
    }),
    asked("pasantias", "El colegio participó en pasantías o visitas entre pares de la REI", "yes_no", {
      bank: ["Proponer a la REI a un docente para hacer una pasantía y a otro para recibirla."],
    }),
    asked("practica", "Una buena práctica que el colegio podría mostrar a la red", TEXT, { required: false }),
  ],
});

/** What each teacher shows, for whoever goes through several classrooms: it says nothing of the director's level. */
export const classroomMatrix = (): FormBlock => ({
  ...{ key: "aulas", title: "Aulas que se recorrieron", kind: "matrix" },
  help: "Una fila por docente, con lo que se vio en un recorrido breve. No cuenta para el nivel de la visita.",
  items: classroomRubrics().map((item) => ({
    ...item,
    key: `aula_${item.key}`,
    weight: 0,
    required: false,
    asksEvidence: false,
    bank: [],
  })),
});

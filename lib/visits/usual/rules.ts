import type { FormContent, VisitContract, VisitKind } from "@/db/visit-values";
import { CLASSROOM_RULE, classroomRubrics } from "./classroom/rules";
import { asked, classroomMatrix, communityBlock, managementBlock, TEXT, THIRDS } from "./direction/rules";

export type UsualForm = {
  key: string;
  name: string;
  kind: VisitKind;
  contract: VisitContract;
  content: FormContent;
};

const CLASSROOM: UsualForm = {
  key: "aula",
  name: "Rúbricas de observación de aula",
  ...{ kind: "peer", contract: "formative" },
  content: {
    purpose:
      "Observar una sesión completa con las cinco rúbricas de aula y conversar después, entre pares, sobre una o dos mejoras posibles.",
    blocks: [
      {
        ...{ key: "sesion", title: "La sesión", help: "", kind: "items" },
        items: [
          asked("grado", "Grado y sección", TEXT),
          asked("area", "Área curricular", TEXT),
          asked("presentes", "Estudiantes presentes", {
            ...{ kind: "number", min: 0, max: 60, unit: "estudiantes" },
          }),
          asked("proposito", "Propósito de la sesión", TEXT, { required: false }),
        ],
      },
      {
        ...{ key: "aula", title: "Rúbricas de aula", kind: "items" },
        help: "Elija el nivel que mejor describe toda la sesión y anote lo que vio u oyó, sin interpretarlo.",
        items: classroomRubrics(),
      },
    ],
    rule: CLASSROOM_RULE,
  },
};

const DIRECTION: UsualForm = {
  key: "direccion",
  name: "Visita a la dirección",
  ...{ kind: "peer", contract: "formative" },
  content: {
    purpose:
      "Conversar entre directivos sobre cómo se conduce el colegio y cómo participa en su red, con un recorrido breve por las aulas.",
    blocks: [managementBlock(), communityBlock(), classroomMatrix()],
    rule: THIRDS,
  },
};

const PASANTIA: UsualForm = {
  key: "pasantia",
  name: "Pasantía",
  ...{ kind: "pasantia", contract: "formative" },
  content: {
    purpose:
      "Visitar un colegio que tiene algo que mostrar, ver cómo lo hace y decidir qué probar en el propio.",
    blocks: [
      {
        ...{ key: "antes", title: "Antes de ir", help: "", kind: "items" },
        items: [
          asked("practica_visitada", "Práctica que se quiere conocer", TEXT),
          asked("pregunta", "Lo que se quiere aprender", TEXT),
          asked("anfitrion_listo", "El colegio anfitrión preparó el recorrido", "yes_no", { weight: 0 }),
        ],
      },
      {
        ...{ key: "alla", title: "Lo que se vio", kind: "items" },
        help: "Anote lo que vio y a quién le preguntó.",
        items: [
          asked("se_vio", "La práctica se pudo ver en el aula o en la escuela", "progress"),
          asked("condiciones", "Se entiende qué hizo posible la práctica", "progress", {
            help: "Tiempo, personas, materiales y acuerdos que hubo detrás.",
          }),
          asked("voces", "Se conversó con docentes y estudiantes del colegio anfitrión", "yes_no"),
        ],
      },
      {
        ...{ key: "vuelta", title: "Lo que se lleva", help: "", kind: "items" },
        items: [
          asked("adaptable", "Hay algo que se puede adaptar al propio colegio", "progress", {
            bank: [
              "Contar en el próximo GIA lo que se vio y elegir con los colegas qué probar.",
              "Probar durante un mes una parte de la práctica en dos aulas y anotar qué cambia.",
              "Invitar a alguien del colegio anfitrión a ver cómo va la prueba.",
            ],
          }),
          asked("que_probar", "Qué se probará, con quiénes y desde cuándo", TEXT),
        ],
      },
    ],
    rule: THIRDS,
  },
};

const MANAGEMENT: UsualForm = {
  key: "gestion",
  name: "Monitoreo de gestión",
  ...{ kind: "accompaniment", contract: "supervision" },
  content: {
    purpose:
      "Acompañar desde la UGEL cómo el colegio y su red llevan adelante lo que planificaron, y acordar el apoyo que hace falta.",
    blocks: [
      managementBlock(),
      communityBlock(),
      {
        ...{ key: "apoyo", title: "Apoyo que hace falta", help: "", kind: "items" },
        items: [
          asked("apoyo_recibido", "El colegio recibió el apoyo acordado en la visita anterior", "yes_no", {
            weight: 0,
            bank: ["Decir en esta visita quién de la UGEL atiende cada apoyo y en qué fecha."],
          }),
          asked("apoyo_pedido", "Apoyo que se pide a la UGEL", TEXT, { required: false }),
        ],
      },
    ],
    rule: THIRDS,
  },
};

/** The forms that ship: a region takes one, changes its words and its levels, and publishes it as its own. */
export const USUAL_FORMS: UsualForm[] = [CLASSROOM, DIRECTION, PASANTIA, MANAGEMENT];

export const usualForm = (key: string) => USUAL_FORMS.find((form) => form.key === key) ?? null;

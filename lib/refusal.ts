export type RefusalCode =
  | "not_found"
  | "forbidden"
  | "stale"
  | "wrong_status"
  | "invalid"
  | "conflict"
  | "too_many"
  | "signed_out";

const SENTENCES: Record<RefusalCode, string> = {
  not_found: "No se encontró lo que busca. Puede que ya no exista o que no esté a su alcance.",
  forbidden: "Su cargo no le permite hacer esto. Si cree que debería, consulte con quien administra su UGEL.",
  stale: "Otra persona guardó cambios mientras usted escribía. Compare los dos textos y guarde otra vez.",
  wrong_status: "Esto ya cambió de estado. Vuelva a cargar la página para ver cómo está ahora.",
  invalid: "Revise los datos e intente otra vez.",
  conflict: "Lo que quiere guardar choca con algo que ya está registrado.",
  too_many: "Hubo demasiados intentos. Espere unos minutos y vuelva a intentar.",
  signed_out: "Su sesión terminó. Lo que escribió quedó guardado: ingrese otra vez para continuar.",
};

/** An expected "no": a code for the program and a sentence, in Spanish, for the person. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** Messages by field name, for a form. */
  readonly fields: Record<string, string | string[]>;
  /** What is saved now, when the refusal is `stale`. */
  readonly theirs?: Record<string, unknown>;

  constructor(
    code: RefusalCode,
    message?: string,
    more: { fields?: Record<string, string | string[]>; theirs?: Record<string, unknown> } = {},
  ) {
    super(message ?? SENTENCES[code]);
    this.name = "Refusal";
    this.code = code;
    this.fields = more.fields ?? {};
    this.theirs = more.theirs;
  }
}

export function refuse(
  code: RefusalCode,
  message?: string,
  more?: { fields?: Record<string, string | string[]>; theirs?: Record<string, unknown> },
): never {
  throw new Refusal(code, message, more);
}

/** Named constraints that a person can run into, in words, with the field to mend. */
const CONSTRAINTS: Record<string, { message: string; field?: string }> = {
  appointments_single_holder_excl: {
    message: "Otra persona ya tiene ese cargo en esas fechas. Termine primero su designación.",
    field: "startsOn",
  },
  appointments_person_overlap_excl: {
    message: "Esta persona ya tiene ese cargo en esas fechas.",
    field: "role",
  },
  appointments_dates_check: { message: "La fecha de término es anterior a la de inicio.", field: "endsOn" },
  person_contacts_document_key: {
    message:
      "Ese documento ya está registrado. Busque a la persona en Personas y dele el cargo desde su página.",
    field: "documentNumber",
  },
  person_contacts_email_key: {
    message: "Ese correo ya está registrado para otra persona.",
    field: "email",
  },
  institution_corrections_pending_key: {
    message:
      "Otra persona acaba de pedir una corrección de este colegio. Vuelva a cargar la página para verla.",
  },
  groupings_place_name_key: {
    message: "Ya existe una agrupación con ese nombre en este lugar. Elija otro.",
    field: "name",
  },
  grouping_members_once_excl: {
    message:
      "Alguno ya pertenece a la agrupación en esas fechas. Vuelva a cargar la página y elija otra vez.",
  },
  installation_records_draft_key: {
    message: "Esta red ya tiene un acta en borrador. Vuelva a cargar la página para verla.",
  },
  assessments_place_title_key: {
    message: "Ya hay una evaluación con ese nombre. Póngale otro.",
    field: "title",
  },
  plan_templates_key: {
    message: "Ya se dijo qué llevan los planes de ese año. Vuelva a cargar la página para verlo.",
  },
  plans_key: { message: "El plan de ese año ya existe. Vuelva a cargar la página para verlo." },
  plan_texts_section_key: {
    message: "Otra persona escribió esa sección mientras tanto. Vuelva a cargar la página para verla.",
  },
  meetings_hour_key: {
    message:
      "Ya hay una reunión de esa clase en ese lugar, a esa hora de ese día. Elija otra hora, o ábrala.",
    field: "startsAt",
  },
  visits_observer_hours_excl: {
    message: "Quien observa ya tiene otra visita a esa hora de ese día. Elija otra hora u otro día.",
    field: "startsAt",
  },
  visits_observed_hours_excl: {
    message: "Quien será observado ya tiene otra visita a esa hora de ese día. Elija otra hora u otro día.",
    field: "startsAt",
  },
  visits_pair_key: {
    message: "Esta visita ya tiene a alguien que observa a su lado. Vuelva a cargar la página para verla.",
  },
  visits_people_check: {
    message: "Nadie se observa a sí mismo ni se acompaña a sí mismo. Elija a otra persona.",
    field: "observerId",
  },
  visit_forms_name_key: { message: "Ya hay una ficha con ese nombre. Póngale otro.", field: "name" },
  monitoring_rounds_dates_excl: {
    message: "Esas fechas se cruzan con las de otro momento. Corrija el inicio o el fin.",
    field: "startsOn",
  },
  monitoring_rounds_number_key: {
    message: "Ese momento del año ya existe. Ábralo para cambiarlo.",
    field: "number",
  },
  calibration_answers_case_person_key: {
    message: "Usted ya puntuó este caso. Vuelva a cargar la página para ver qué tan cerca estuvo.",
  },
  calendar_feeds_person_key: {
    message: "Su dirección de calendario se acaba de crear en otra ventana. Vuelva a cargar la página.",
  },
  places_parent_code_key: { message: "Ya existe un lugar abierto con ese código.", field: "code" },
};

type DatabaseError = { code: string; constraint_name?: string };

function databaseError(error: unknown): DatabaseError | null {
  for (let e = error; e instanceof Error; e = e.cause) {
    if ("code" in e && typeof e.code === "string" && /^[0-9A-Z]{5}$/.test(e.code))
      return e as DatabaseError & Error;
  }
  return null;
}

/** Whether the database said no by this constraint. */
export const isConstraint = (error: unknown, name: string) => databaseError(error)?.constraint_name === name;

/** Turns the database's own "no" into a `Refusal`; anything else comes back as it was. */
export function translated(error: unknown): unknown {
  const found = databaseError(error);
  if (!found) return error;
  const known = CONSTRAINTS[found.constraint_name ?? ""];
  if (known) {
    return new Refusal(
      "conflict",
      known.message,
      known.field ? { fields: { [known.field]: known.message } } : {},
    );
  }
  // A row-level policy or a grant said no: the command's own policy should have said it first.
  if (found.code === "42501") return new Refusal("forbidden");
  return error;
}

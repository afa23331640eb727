/** The page where the offices are kept. */
export const CONTACTS_DESK = "/administracion/contactos";

export const officeHref = (officeId: string) => `${CONTACTS_DESK}/${officeId}`;

export const MOST_NAME = 120;
export const MOST_ADDRESS = 200;
export const MOST_PHONE = 60;
/** Of one place: with the seven UGEL and the region, fewer than a hundred in all. */
export const MOST_OFFICES = 12;

export const OFFICE_LABELS = {
  name: "Oficina",
  address: "Dirección",
  phone: "Teléfono",
  email: "Correo",
} as const;

export const STALE_PAGE = "La página que abrió ya no es válida. Vuelva a cargarla.";
export const NO_WAY_TO_REACH = "Escriba al menos una forma de llegar: dirección, teléfono o correo.";
export const NOT_A_PHONE =
  "Escriba el teléfono con su código de ciudad, como (01) 500 0000, y el anexo si lo hay: anexo 120.";
export const PERSONAL_MAIL =
  "Ese correo es de un servicio para personas: lo publicado debe seguir sirviendo cuando cambie quien ocupa el cargo. Use el correo institucional de la oficina.";
export const TOO_MANY_OFFICES = `Este lugar ya tiene ${MOST_OFFICES} oficinas. Retire alguna antes de agregar otra.`;
export const ALREADY_WITHDRAWN = "Esta oficina ya fue retirada. Vuelva a la lista para ver cómo quedó.";
export const MOVED_MEANWHILE = "El orden cambió mientras usted miraba. Vuelva a cargar la página.";
export const NOTHING_TO_PUBLISH = "Todavía no hay ninguna oficina. Agregue una antes de publicar.";
export const CHANGED_MEANWHILE =
  "Los contactos cambiaron mientras usted miraba la página. Vuelva a cargarla, revise lo que se va a publicar y publique otra vez.";

/** «UGEL 05»; the region by its name. */
export const groupTitle = (code: string | null, region: string) =>
  code === null ? `Dirección regional de ${region}` : `UGEL ${code}`;

export const CONTACTS_DONE = {
  agregada: "La oficina quedó en la lista. Se verá cuando se publiquen los contactos.",
  cambiada: "Los datos de la oficina quedaron guardados.",
  movida: "El orden quedó guardado.",
  retirada: "La oficina quedó retirada de la lista.",
  publicados: "Los contactos quedaron publicados: cualquiera puede leerlos.",
};

import { globSync } from "node:fs";
import { type Role, roles } from "@/db/values";
import { rolesThat } from "@/lib/access/roles";

/** What the addresses with a parameter are about: the test's own people, office and task. */
export type Sample = {
  person: string;
  other: string;
  office: string;
  job: string;
  load: string;
  /** Addresses of a school's correction, a grouping and one of its members. */
  correction: string;
  grouping: string;
  member: string;
  /** Of the demo's baseline, the load of its results, and a paper of an assessment in preparation. */
  assessment: string;
  results: string;
  paper: string;
  /** A return of the demo persona's school, and that school's node. */
  returned: string;
  school: string;
  /** The plan of the network of the demo's personas. */
  plan: string;
  /** Of that network, a plan that stays a draft, and the form of one of its rows. */
  draft: string;
  draftRow: string;
  /** A request to change it, already decided. */
  change: string;
  activity: string;
  target: string;
  /** Of their UGEL, a committee in preparation, another that was convened with its director in it, and a series. */
  committee: string;
  convened: string;
  series: string;
  convenedMember: string;
  /** Of the committee, an item of its agenda; of the convened one, a document; of the series, a subject that waits. */
  agendaItem: string;
  reading: string;
  subject: string;
  /** The first meeting in the list of their UGEL's. */
  meeting: string;
  /** Of committees of that UGEL that were held, an acta that was approved, and a draft with a correction that waits. */
  approvedActa: string;
  draftedActa: string;
  correctionOfActa: string;
  /** Where anyone verifies the approved one. */
  verified: string;
  /** Of the directorios of the UGEL of the demo's personas, an agreement that was fulfilled. */
  agreement: string;
  /** A session that is open, of a committee of that UGEL, and what it agreed. */
  session: string;
  agreementTaken: string;
  /** A case of a form of the region, as those who keep it see it, and where it is scored. */
  keptCase: string;
  caseToScore: string;
  /** A form of the region in use, with a draft of its next version; and a round of the region. */
  form: string;
  visitRound: string;
  /** A visit of the persona that is a peer monitor to the one that heads a school, a month ago, and what it left. */
  visit: string;
  commitment: string;
  /** A release that is prepared, and the way to mend one that was published. */
  release: string;
  published: string;
  /** Of the network of the demo's personas, a visit to come, and where it is said how many each may do. */
  plannedVisit: string;
  capacities: string;
  /** An office of the UGEL of the demo's personas, for its public contacts. */
  contact: string;
  /** A photo of the region's gallery. */
  photo: string;
};

type Case = {
  readers: readonly Role[] | "anyone";
  path: (sample: Sample) => string;
  /** The one answer that the browser complains of: the page itself is not found, or it asks who is signed in. */
  complaint?: 404 | 401;
};

const MANAGERS: Role[] = ["admin", "regional_director", "ugel_director", "area_head"];
const ADMIN: Role[] = ["admin"];
const DEFINERS: Role[] = ["admin", "regional_director"];
const LOADERS: Role[] = [...DEFINERS, "regional_specialist", "ugel_director", "area_head"];
const REVIEWERS: Role[] = [...LOADERS, "local_specialist"];
/** Whoever reads the records of a network; of the demo's personas, those of REI 05-03 and those above it. */
const NETWORK_READERS = roles.filter((role) => role !== "school_head" && role !== "peer_monitor");

/** Whoever reads the records of the network. */
const ACTA_READERS = roles.filter((role) => role !== "school_head" && role !== "peer_monitor");

/** Once it is approved, the whole region. */
const PLAN_READERS = roles;
const PLAN_WRITERS: Role[] = ["coordinator", "secretary"];
const PLAN_REVIEWERS: Role[] = [
  ...(["ugel_director", "area_head", "regional_specialist", "local_specialist"] as const),
];

/** Whoever prepares meetings of a place of hers. */
const MEETING_TEAMS: Role[] = [
  ...(["regional_director", "regional_specialist", "ugel_director", "area_head"] as const),
  ...(["coordinator", "secretary"] as const),
];
const UGEL_TEAM: Role[] = ["ugel_director", "area_head"];
/** Once it is convened, its team and those who read its place from above. */
const MEETING_READERS: Role[] = [...MANAGERS, "observer"];

/** Whoever reads some place whole. */
const VISIT_READERS = roles.filter((role) => role !== "peer_monitor");

/** Whoever keeps forms and rounds somewhere; and those of the region. */
const FORM_KEEPERS = MANAGERS;
const draftOfForm = (rest: string): Case => ({
  readers: DEFINERS,
  path: ({ form }) => `${form}/editar${rest}`,
});

/** Whoever plans the visits of the network. */
const VISIT_PLANNERS: Role[] = [
  ...(["regional_specialist", "ugel_director", "area_head", "local_specialist"] as const),
  ...PLAN_WRITERS,
];
const ofPlannedVisit = (rest: string): Case => ({
  readers: VISIT_PLANNERS,
  path: ({ plannedVisit }) => `${plannedVisit}/${rest}`,
});

/** Whoever prepares what the region publishes. */
const PUBLISHERS: Role[] = ["admin", "regional_director"];
const ofRelease = (rest: string): Case => ({
  readers: PUBLISHERS,
  path: ({ release }) => `${release}${rest}`,
});

const at = (path: string, readers: Case["readers"] = roles): Case => ({ readers, path: () => path });
const user = (rest: string, readers = MANAGERS): Case => ({
  readers,
  path: ({ person, office }) =>
    `/administracion/usuarios/${person}${rest}${rest.endsWith("/") ? office : ""}`,
});

/** Every page of the application, an address of it, and the roles that may read it. */
export const ROUTES: Record<string, Case> = {
  "/resumen/[edicion]": at("/", "anyone"),
  "/contactos/[edicion]": at("/contactos", "anyone"),
  "/resumen/[edicion]/metodologia": at("/metodologia", "anyone"),
  "/resumen/ugel/[codigo]": at("/resumen/ugel/05", "anyone"),
  "/red/[codigo]": at("/red/05-03", "anyone"),
  "/directorio-de-redes": at("/directorio-de-redes", "anyone"),
  "/galeria/[pagina]": at("/galeria", "anyone"),
  "/datos/[edicion]": at("/datos", "anyone"),
  "/datos/[edicion]/api": at("/datos/api", "anyone"),
  "/resumen/hola": at("/resumen/hola", "anyone"),
  "/verificar": at("/verificar", "anyone"),
  "/verificar/[codigo]": { readers: "anyone", path: ({ verified }) => verified },
  "/verificar/sin-documento": { ...at("/verificar/sin-documento?codigo=nada", "anyone"), complaint: 404 },
  "/entrar": at("/entrar", "anyone"),
  "/recuperar": at("/recuperar", "anyone"),
  "/recuperar/[token]": at("/recuperar/un-enlace-que-nadie-recibio", "anyone"),
  "/invitacion/[token]": at("/invitacion/un-enlace-que-nadie-recibio", "anyone"),
  "/desarrollo/correo": at("/desarrollo/correo", "anyone"),
  "/desarrollo/estilos": at("/desarrollo/estilos", "anyone"),
  "/inicio": at("/inicio"),
  "/cuenta/avisos": at("/cuenta/avisos"),
  "/avisos/[token]": at("/avisos/un-enlace-que-nadie-recibio", "anyone"),
  "/region": at("/region"),
  "/ugel/[codigo]": at("/ugel/05"),
  "/redes": at("/redes"),
  "/redes/[codigo]": at("/redes/05-03"),
  "/redes/[codigo]/a-la-fecha": at("/redes/05-03/a-la-fecha?f=2026-05-01"),
  "/redes/[codigo]/cargos/[cargo]": at("/redes/05-03/cargos/local_specialist"),
  "/redes/[codigo]/traspaso": at("/redes/05-03/traspaso", NETWORK_READERS),
  "/redes/[codigo]/traspaso/nota": at("/redes/02-07/traspaso/nota", ["admin", "regional_director"]),
  "/ugel/[codigo]/cargos/[cargo]": at("/ugel/05/cargos/area_head"),
  "/ugel/[codigo]/higiene": at("/ugel/05/higiene", MANAGERS),
  "/region/higiene": at("/region/higiene", ["admin", "regional_director"]),
  "/redes/[codigo]/historial": at("/redes/05-03/historial"),
  "/redes/[codigo]/ficha": at("/redes/05-03/ficha", [...MANAGERS, "coordinator"]),
  "/redes/[codigo]/corregir": at("/redes/05-03/corregir", ["admin", "area_head"]),
  "/redes/[codigo]/cerrar": at("/redes/05-03/cerrar", ["admin", "area_head"]),
  "/redes/[codigo]/acta": at("/redes/05-03/acta", ACTA_READERS),
  "/redes/[codigo]/acta/editar": at("/redes/05-03/acta/editar", [...MANAGERS, "coordinator", "secretary"]),
  "/redes/[codigo]/acta/emitir": at("/redes/05-03/acta/emitir", MANAGERS),
  "/ugel/[codigo]/nueva-red": at("/ugel/05/nueva-red", ["admin", "area_head"]),
  "/ugel/[codigo]/rediseno": at("/ugel/05/rediseno?05-03=si&05-04=si", ["admin", "area_head"]),
  "/buscar": at("/buscar?q=molles"),
  "/evaluaciones": at("/evaluaciones"),
  "/evaluaciones/nueva": at("/evaluaciones/nueva", DEFINERS),
  "/evaluaciones/[id]": { readers: roles, path: ({ assessment }) => assessment },
  "/evaluaciones/[id]/participacion": {
    readers: roles.filter((role) => role !== "peer_monitor"),
    path: ({ assessment }) => `${assessment}/participacion`,
  },
  "/evaluaciones/[id]/avance": { readers: roles, path: ({ assessment }) => `${assessment}/avance` },
  "/evaluaciones/[id]/editar": { readers: DEFINERS, path: ({ assessment }) => `${assessment}/editar` },
  "/evaluaciones/[id]/estado": { readers: DEFINERS, path: ({ assessment }) => `${assessment}/estado` },
  "/evaluaciones/[id]/cargas": {
    readers: [...LOADERS, "local_specialist"],
    path: ({ assessment }) => `${assessment}/cargas`,
  },
  "/evaluaciones/[id]/hoja": {
    readers: [...LOADERS, "school_head"],
    path: ({ assessment, school }) => `${assessment}/hoja?lugar=${school}`,
  },
  "/evaluaciones/[id]/devoluciones": {
    readers: roles.filter((role) => role !== "peer_monitor"),
    path: ({ assessment }) => `${assessment}/devoluciones`,
  },
  "/evaluaciones/[id]/devoluciones/nueva": {
    readers: REVIEWERS,
    path: ({ assessment, school }) => `${assessment}/devoluciones/nueva?lugar=${school}`,
  },
  "/evaluaciones/[id]/devoluciones/[devolucion]": {
    readers: roles.filter((role) => role !== "peer_monitor"),
    path: ({ returned }) => returned,
  },
  "/evaluaciones/[id]/cargas/[carga]": { readers: DEFINERS, path: ({ results }) => results },
  "/evaluaciones/[id]/items": { readers: roles, path: ({ assessment }) => `${assessment}/items` },
  "/evaluaciones/[id]/pruebas/[prueba]": { readers: DEFINERS, path: ({ paper }) => paper },
  "/evaluaciones/[id]/pruebas/[prueba]/items": { readers: DEFINERS, path: ({ paper }) => `${paper}/items` },
  "/planes/[id]": { readers: PLAN_READERS, path: ({ plan }) => plan },
  "/planes/paquetes": at("/planes/paquetes", MANAGERS),
  "/planes/[id]/matriz": { readers: PLAN_READERS, path: ({ plan }) => `${plan}/matriz` },
  "/planes/[id]/cambios": { readers: NETWORK_READERS, path: ({ plan }) => `${plan}/cambios` },
  "/planes/[id]/cambios/[cambio]": { readers: NETWORK_READERS, path: ({ change }) => change },
  "/planes/[id]/cambios/[cambio]/elegir": { readers: PLAN_WRITERS, path: ({ change }) => `${change}/elegir` },
  "/planes/[id]/cambios/[cambio]/fila": { readers: PLAN_WRITERS, path: ({ change }) => `${change}/fila` },
  "/planes/[id]/cambios/[cambio]/retirar": {
    readers: PLAN_WRITERS,
    path: ({ change }) => `${change}/retirar`,
  },
  "/planes/[id]/estado": { readers: NETWORK_READERS, path: ({ plan }) => `${plan}/estado` },
  "/planes/[id]/revision": { readers: NETWORK_READERS, path: ({ plan }) => `${plan}/revision` },
  "/planes/[id]/revision/[seccion]": {
    readers: NETWORK_READERS,
    path: ({ plan }) => `${plan}/revision/actividades`,
  },
  "/planes/[id]/revision/observar": {
    readers: PLAN_REVIEWERS,
    path: ({ plan }) => `${plan}/revision/observar?seccion=metas`,
  },
  "/planes/[id]/revision/responder": {
    readers: NETWORK_READERS,
    path: ({ plan }) => `${plan}/revision/responder`,
  },
  "/planes/[id]/editar": { readers: PLAN_WRITERS, path: ({ draft }) => `${draft}/editar` },
  "/planes/[id]/editar/traer": { readers: PLAN_WRITERS, path: ({ draft }) => `${draft}/editar/traer` },
  "/planes/[id]/editar/[seccion]": {
    readers: PLAN_WRITERS,
    path: ({ draft }) => `${draft}/editar/diagnostico`,
  },
  "/planes/[id]/editar/[seccion]/nueva": {
    readers: PLAN_WRITERS,
    path: ({ draft }) => `${draft}/editar/objetivos/nueva`,
  },
  "/planes/[id]/editar/[seccion]/[fila]": { readers: PLAN_WRITERS, path: ({ draftRow }) => draftRow },
  "/planes": at("/planes"),
  "/planes/[id]/seguimiento": { readers: roles, path: ({ plan }) => `${plan}/seguimiento` },
  "/planes/[id]/efecto": {
    readers: roles,
    path: ({ plan }) => `${plan}/efecto`,
  },
  "/planes/comparar": at("/planes/comparar?problema=reading.primary"),
  "/planes/[id]/seguimiento/[actividad]": { readers: roles, path: ({ activity }) => activity },
  "/planes/[id]/seguimiento/metas/[meta]": { readers: roles, path: ({ target }) => target },
  "/planes/[id]/plantilla": {
    readers: ["coordinator", "secretary"],
    path: ({ plan }) => `${plan}/plantilla`,
  },
  "/planes/consolidado": at("/planes/consolidado"),
  "/planes/consolidado/actividades": at("/planes/consolidado/actividades"),
  "/planes/consolidado/metas": at("/planes/consolidado/metas"),
  "/acuerdos": at("/acuerdos"),
  "/visitas/calibracion": at("/visitas/calibracion"),
  "/visitas/calibracion/personas": at("/visitas/calibracion/personas", rolesThat("visit.plan")),
  "/visitas/calibracion/dobles": at("/visitas/calibracion/dobles", rolesThat("visit.observe")),
  "/visitas/calibracion/[caso]": {
    readers: rolesThat("visit.observe"),
    path: ({ caseToScore }) => caseToScore,
  },
  "/visitas/calibracion/fichas/[ficha]": {
    readers: DEFINERS,
    path: ({ keptCase }) => keptCase.slice(0, keptCase.lastIndexOf("/")),
  },
  "/visitas/calibracion/fichas/[ficha]/nuevo": {
    readers: DEFINERS,
    path: ({ keptCase }) => `${keptCase.slice(0, keptCase.lastIndexOf("/"))}/nuevo`,
  },
  "/visitas/calibracion/fichas/[ficha]/[caso]": { readers: DEFINERS, path: ({ keptCase }) => keptCase },
  "/visitas/calibracion/fichas/[ficha]/[caso]/editar": {
    readers: DEFINERS,
    path: ({ keptCase }) => `${keptCase}/editar`,
  },
  "/visitas": at("/visitas"),
  "/visitas/plan": at("/visitas/plan", VISIT_READERS),
  "/visitas/calendario": at("/visitas/calendario"),
  "/visitas/nueva": at("/visitas/nueva", VISIT_PLANNERS),
  "/visitas/pedir": at("/visitas/pedir", [
    ...(["regional_specialist", "local_specialist", "school_head", "peer_monitor"] as const),
    ...PLAN_WRITERS,
  ]),
  "/visitas/capacidad": { readers: VISIT_PLANNERS, path: ({ capacities }) => capacities },
  "/visitas/[id]": { readers: roles, path: ({ visit }) => visit },
  "/visitas/[id]/conformidad": { readers: ["school_head"], path: ({ visit }) => `${visit}/conformidad` },
  "/visitas/[id]/compromisos/[compromiso]": {
    readers: ["school_head", "peer_monitor"],
    path: ({ commitment }) => commitment,
  },
  "/visitas/[id]/verificacion/[dias]": {
    readers: ["school_head"],
    path: ({ visit }) => `${visit}/verificacion/30`,
  },
  "/visitas/[id]/envios": { readers: ["peer_monitor"], path: ({ visit }) => `${visit}/envios` },
  "/visitas/subir": at("/visitas/subir"),
  "/visitas/[id]/editar": ofPlannedVisit("editar"),
  "/visitas/[id]/mover": ofPlannedVisit("mover"),
  "/visitas/[id]/doble": ofPlannedVisit("doble"),
  "/visitas/[id]/cancelar": ofPlannedVisit("cancelar"),
  "/visitas/cobertura": at("/visitas/cobertura", VISIT_READERS),
  "/visitas/resultados": at("/visitas/resultados", VISIT_READERS),
  "/acuerdos/consolidado": at("/acuerdos/consolidado", [...MANAGERS, "observer"]),
  "/acuerdos/[id]": { readers: roles, path: ({ agreement }) => agreement },
  "/acuerdos/[id]/[acto]": {
    readers: ["ugel_director"],
    path: ({ agreement }) => `${agreement}/reabrir`,
  },
  "/personas": at("/personas"),
  "/ugel/[codigo]/correcciones": at("/ugel/05/correcciones", MANAGERS),
  "/agrupaciones": at("/agrupaciones"),
  "/agrupaciones/nueva": at("/agrupaciones/nueva", ["admin", "area_head"]),
  "/agrupaciones/[id]": { readers: roles, path: ({ grouping }) => grouping },
  "/agrupaciones/[id]/editar": { readers: ADMIN, path: ({ grouping }) => `${grouping}/editar` },
  "/agrupaciones/[id]/terminar": { readers: ADMIN, path: ({ grouping }) => `${grouping}/terminar` },
  "/agrupaciones/[id]/agregar": { readers: ADMIN, path: ({ grouping }) => `${grouping}/agregar` },
  "/agrupaciones/[id]/miembros/[miembro]": { readers: ADMIN, path: ({ member }) => member },
  "/colegios": at("/colegios"),
  "/colegios/[codigo]": at("/colegios/900001"),
  "/colegios/[codigo]/corregir": at("/colegios/900001/corregir", ["admin", "regional_director"]),
  "/colegios/[codigo]/correcciones/[id]": {
    readers: ["admin", "regional_director", "observer"],
    path: ({ correction }) => correction,
  },
  "/colegios/[codigo]/mover": at("/colegios/900001/mover", ADMIN),
  "/cuenta": at("/cuenta"),
  "/cuenta/calendario": at("/cuenta/calendario"),
  "/directorios": at("/directorios"),
  "/directorios/nuevo": at("/directorios/nuevo", MEETING_TEAMS),
  "/directorios/series/nueva": at("/directorios/series/nueva", MEETING_TEAMS),
  "/directorios/series/[serie]": { readers: roles, path: ({ series }) => series },
  "/directorios/series/[serie]/editar": { readers: UGEL_TEAM, path: ({ series }) => `${series}/editar` },
  "/directorios/[id]/convocados": {
    readers: MEETING_READERS,
    path: ({ convened }) => `${convened}/convocados`,
  },
  "/directorios/[id]/convocados/agregar": {
    readers: UGEL_TEAM,
    path: ({ convened }) => `${convened}/convocados/agregar?q=de`,
  },
  "/directorios/[id]/convocados/[participante]": {
    readers: UGEL_TEAM,
    path: ({ convenedMember }) => convenedMember,
  },
  "/directorios/[id]/convocar": {
    readers: ["ugel_director"],
    path: ({ committee }) => `${committee}/convocar`,
  },
  "/directorios/[id]/datos": { readers: UGEL_TEAM, path: ({ committee }) => `${committee}/datos` },
  "/directorios/[id]/mover": { readers: ["ugel_director"], path: ({ convened }) => `${convened}/mover` },
  "/directorios/[id]/suspender": {
    readers: ["ugel_director"],
    path: ({ convened }) => `${convened}/suspender`,
  },
  "/directorios/[id]/sesion": { readers: UGEL_TEAM, path: ({ session }) => session },
  "/directorios/[id]/sesion/codigo": { readers: UGEL_TEAM, path: ({ session }) => `${session}/codigo` },
  "/directorios/[id]/sesion/asistencia": {
    readers: UGEL_TEAM,
    path: ({ session }) => `${session}/asistencia`,
  },
  "/directorios/[id]/sesion/cerrar": { readers: UGEL_TEAM, path: ({ session }) => `${session}/cerrar` },
  "/directorios/[id]/sesion/reabrir": { readers: UGEL_TEAM, path: ({ session }) => `${session}/reabrir` },
  "/directorios/[id]/sesion/acuerdos/[acuerdo]": {
    readers: UGEL_TEAM,
    path: ({ agreementTaken }) => agreementTaken,
  },
  "/directorios/[id]/llegada": {
    readers: ["ugel_director"],
    path: ({ convened }) => `${convened}/llegada`,
  },
  "/directorios/sin-conexion": at("/directorios/sin-conexion", "anyone"),
  "/visitas/sin-senal": { ...at("/visitas/sin-senal", "anyone"), complaint: 401 },
  "/directorios/[id]/acta": { readers: roles, path: ({ approvedActa }) => approvedActa },
  "/directorios/[id]/acta/aprobar": {
    readers: ["ugel_director"],
    path: ({ draftedActa }) => `${draftedActa}/aprobar`,
  },
  "/directorios/[id]/acta/corregir": {
    readers: UGEL_TEAM,
    path: ({ draftedActa }) => `${draftedActa}/corregir`,
  },
  "/directorios/[id]/acta/correcciones/[correccion]": {
    readers: UGEL_TEAM,
    path: ({ correctionOfActa }) => correctionOfActa,
  },
  "/directorios/[id]/acta/conformidad": {
    readers: ["ugel_director"],
    path: ({ approvedActa }) => `${approvedActa}/conformidad`,
  },
  "/directorios/[id]/acta/copia-firmada": {
    readers: UGEL_TEAM,
    path: ({ approvedActa }) => `${approvedActa}/copia-firmada`,
  },
  "/directorios/[id]/acta/fotos": { readers: UGEL_TEAM, path: ({ draftedActa }) => `${draftedActa}/fotos` },
  "/convocatoria/[token]": at("/convocatoria/un-enlace-que-nadie-recibio", "anyone"),
  "/directorios/[id]": { readers: MEETING_READERS, path: ({ convened }) => convened },
  "/directorios/[id]/agenda/nuevo": {
    readers: UGEL_TEAM,
    path: ({ committee }) => `${committee}/agenda/nuevo`,
  },
  "/directorios/[id]/agenda/[punto]": { readers: UGEL_TEAM, path: ({ agendaItem }) => agendaItem },
  "/directorios/[id]/agenda/documentos": {
    readers: MEETING_READERS,
    path: ({ convened }) => `${convened}/agenda/documentos`,
  },
  "/directorios/[id]/agenda/documentos/[documento]": {
    readers: UGEL_TEAM,
    path: ({ reading }) => reading,
  },
  "/directorios/temas": at("/directorios/temas"),
  "/directorios/temas/nuevo": at("/directorios/temas/nuevo"),
  "/directorios/temas/[tema]": { readers: ["coordinator", ...UGEL_TEAM], path: ({ subject }) => subject },
  "/directorios/calendario": at("/directorios/calendario"),
  "/tareas/[id]": { readers: MANAGERS, path: ({ job }) => job },
  "/visitas/fichas": at("/visitas/fichas"),
  "/visitas/fichas/nueva": at("/visitas/fichas/nueva?de=aula", FORM_KEEPERS),
  "/visitas/fichas/[ficha]": { readers: roles, path: ({ form }) => form },
  "/visitas/fichas/[ficha]/datos": { readers: DEFINERS, path: ({ form }) => `${form}/datos` },
  "/visitas/fichas/[ficha]/retirar": { readers: DEFINERS, path: ({ form }) => `${form}/retirar` },
  "/visitas/fichas/[ficha]/editar": draftOfForm(""),
  "/visitas/fichas/[ficha]/editar/bloques/[bloque]": draftOfForm("/bloques/aula"),
  "/visitas/fichas/[ficha]/editar/items/[item]": draftOfForm("/items/respeto"),
  "/visitas/fichas/[ficha]/editar/niveles": draftOfForm("/niveles"),
  "/visitas/fichas/[ficha]/editar/proposito": draftOfForm("/proposito"),
  "/visitas/fichas/[ficha]/editar/publicar": draftOfForm("/publicar"),
  "/visitas/fichas/[ficha]/editar/quitar/[pieza]": draftOfForm("/quitar/respeto"),
  "/visitas/fichas/[ficha]/editar/vista": draftOfForm("/vista"),
  "/administracion/visitas": at("/administracion/visitas", FORM_KEEPERS),
  "/administracion/visitas/ajustes": at("/administracion/visitas/ajustes", DEFINERS),
  "/administracion/visitas/momentos/nuevo": at("/administracion/visitas/momentos/nuevo", FORM_KEEPERS),
  "/administracion/visitas/momentos/[momento]": {
    readers: DEFINERS,
    path: ({ visitRound }) => visitRound,
  },
  "/administracion": at("/administracion", MANAGERS),
  "/administracion/auditoria": at("/administracion/auditoria", MANAGERS),
  "/administracion/directorios": at("/administracion/directorios", DEFINERS),
  "/administracion/directorios/[tipo]": at("/administracion/directorios/directorio", DEFINERS),
  "/administracion/directorios/feriados": at("/administracion/directorios/feriados?anio=2027", DEFINERS),
  "/administracion/encabezado": at("/administracion/encabezado", ADMIN),
  "/administracion/retencion": at("/administracion/retencion", ADMIN),
  "/administracion/planes": at("/administracion/planes", DEFINERS),
  "/administracion/planes/nuevo": at("/administracion/planes/nuevo", DEFINERS),
  "/administracion/planes/[plantilla]": at("/administracion/planes/pat-rei-2026", DEFINERS),
  "/administracion/planes/[plantilla]/[parte]": at("/administracion/planes/pat-rei-2026/secciones", DEFINERS),
  "/administracion/plantillas": at("/administracion/plantillas", ADMIN),
  "/administracion/plantillas/[tipo]": at("/administracion/plantillas/acta-de-instalacion", ADMIN),
  "/administracion/contactos": at("/administracion/contactos", MANAGERS),
  "/administracion/contactos/nueva": at("/administracion/contactos/nueva", MANAGERS),
  "/administracion/contactos/[oficina]": { readers: MANAGERS, path: ({ contact }) => contact },
  "/administracion/galeria": at("/administracion/galeria", DEFINERS),
  "/administracion/galeria/nueva": at("/administracion/galeria/nueva", DEFINERS),
  "/administracion/galeria/[foto]": { readers: DEFINERS, path: ({ photo }) => photo },
  "/administracion/publicacion": at("/administracion/publicacion", PUBLISHERS),
  "/administracion/publicacion/nuevo": at("/administracion/publicacion/nuevo", PUBLISHERS),
  "/administracion/publicacion/logros": at("/administracion/publicacion/logros", PUBLISHERS),
  "/administracion/publicacion/logros/[logro]": at(
    "/administracion/publicacion/logros/fortalezas",
    PUBLISHERS,
  ),
  "/administracion/publicacion/corregir/[numero]": {
    readers: PUBLISHERS,
    path: ({ published }) => published,
  },
  "/administracion/publicacion/[borrador]": ofRelease(""),
  "/administracion/publicacion/[borrador]/vista": ofRelease("/vista"),
  "/administracion/publicacion/[borrador]/acceso": ofRelease("/acceso?q=garc"),
  "/administracion/publicacion/[borrador]/publicar": ofRelease("/publicar"),
  "/administracion/publicacion/[borrador]/retirar": ofRelease("/retirar"),
  "/administracion/importaciones": at("/administracion/importaciones", MANAGERS),
  "/administracion/importaciones/[id]": { readers: ADMIN, path: ({ load }) => load },
  "/administracion/usuarios": at("/administracion/usuarios", MANAGERS),
  "/administracion/usuarios/comparar": {
    readers: MANAGERS,
    path: ({ person, other }) => `/administracion/usuarios/comparar?a=${person}&b=${other}`,
  },
  "/administracion/usuarios/nuevo": at("/administracion/usuarios/nuevo", MANAGERS),
  "/administracion/usuarios/[id]": user(""),
  "/administracion/usuarios/[id]/corregir": user("/corregir"),
  "/administracion/usuarios/[id]/cuenta": user("/cuenta", ADMIN),
  "/administracion/usuarios/[id]/designar": user("/designar"),
  "/administracion/usuarios/[id]/designaciones/[designacion]": user("/designaciones/"),
};

/** The pages that the code has: `app/(panel)/redes/[codigo]/page.tsx` is `/redes/[codigo]`. */
export const pagesInCode = () =>
  globSync("app/**/page.tsx").map(
    (file) =>
      `/${file
        .split(/[\\/]/)
        .slice(1, -1)
        .filter((part) => !part.startsWith("("))
        .join("/")}`,
  );

export const mayRead = ({ readers }: Case, role: Role) => readers === "anyone" || readers.includes(role);

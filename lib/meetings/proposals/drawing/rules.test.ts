import { expect, test } from "vitest";
import type { ProposalFacts } from "../rules";
import { keyOf, pendingProposals, takenAtStart } from "../rules";
import { drawProposals } from "./rules";

const place = (path: string, kind: "region" | "ugel" | "network", code: string) => ({
  ...{ path, kind, code, name: "Lima" },
});
const UGEL = place("r1.u5", "ugel", "05");

const facts = (more: Partial<ProposalFacts> = {}): ProposalFacts => ({
  ...{ day: "2026-11-12", place: UGEL, kind: "directorio", heldOn: "2026-11-26", last: null, drafted: [] },
  agreements: { overdue: 0, due: 0, adopted: 0, fulfilled: 0 },
  ...{
    plans: [],
    campaigns: [],
    assessments: [],
    visits: null,
    offices: { places: [], terms: [] },
    backlog: [],
  },
  ...more,
});

const LAST = { id: "m1", kind: "directorio", heldOn: "2026-10-30" } as const;
const plan = (n: number, state: "submitted" | "resubmitted" | "draft" | "approved" | null) => ({
  ...{ place: `r1.u5.n${n}`, placeKind: "network" as const, id: state && `p${n}`, state },
  firstSubmittedAt: state && state !== "draft" ? "2026-03-20T15:00:00Z" : null,
});
const CAMPAIGN: ProposalFacts["campaigns"][number] = {
  ...{ kind: "pat_rei" as const, schoolYear: 2026, dueOn: "2026-03-31", approvalDueOn: "2026-04-30" },
};
const ASSESSMENT = {
  ...{ id: "a1", title: "Evaluación de cierre", assessed: 900, programmed: 1200, services: 212, behind: 61 },
  ...{ networks: 17, idle: 4, loads: 0 },
};
const VISITS = {
  round: { id: "v2", number: 2, endsOn: "2026-11-30" },
  ...{ schools: 40, missing: 0, networks: 17, idle: 3 },
};
const office = (
  role: "coordinator" | "secretary" | "local_specialist" | "regional_specialist",
  endsOn?: string,
) => ({
  ...{
    id: role,
    personId: role,
    personName: null,
    role,
    place: "r1.u5.n1",
    at: null,
    endsOn: endsOn ?? null,
  },
});
const NETWORK = place("r1.u5.n1", "network", "05-03");
const backlog = (id: string, from: ProposalFacts["backlog"][number]["from"] = null, postponements = 0) => ({
  ...{ id, title: "Local para el congreso", detail: null, purpose: "decide" as const, minutes: 10 },
  ...{ proposedBy: "REI 05-12", version: 1, postponements, from },
});
const from = (kind: "own" | "coverage") => ({
  ...{ itemId: "i1", meetingId: "m1", heldOn: "2026-10-30", source: { kind, key: "a1" } },
});

test.each<[string, Partial<ProposalFacts>, string[][]]>([
  ["nothing", {}, []],
  [
    "an acta in draft",
    { drafted: [{ ...LAST, corrections: 2 }] },
    [
      [
        "Acta del directorio del 30 de octubre: lectura y aprobación",
        "Está en borrador, con 2 correcciones por atender.",
        "/directorios/m1/acta",
      ],
    ],
  ],
  [
    "agreements past their date and due",
    { last: LAST, agreements: { overdue: 1, due: 2, adopted: 9, fulfilled: 6 } },
    [
      [
        "Acuerdos vencidos: 1",
        "1 acuerdo pasó su fecha sin cumplirse. Del directorio del 30 de octubre se cumplieron 6 de 9.",
        "/acuerdos?lugar=r1.u5&plazo=vencido",
      ],
      [
        "Acuerdos que vencen hasta el 26 de noviembre: 2",
        "2 acuerdos vencen de hoy al día de la reunión.",
        "/acuerdos?lugar=r1.u5&plazo=por-vencer&hasta=2026-11-26",
      ],
    ],
  ],
  [
    "plans that wait, and plans that were not sent",
    {
      campaigns: [CAMPAIGN],
      plans: [
        plan(1, "submitted"),
        plan(2, "resubmitted"),
        plan(3, "draft"),
        plan(4, null),
        plan(5, "approved"),
      ],
    },
    [
      [
        "Por aprobar: 2 PAT-REI 2026",
        "2 de 5 redes lo enviaron y esperan que se apruebe.",
        "/planes?anio=2026&ugel=05&tipo=pat_rei&estado=awaiting",
      ],
      [
        "Sin enviar: 2 PAT-REI 2026",
        "2 de 5 redes no lo enviaron; venció el 31 de marzo.",
        "/planes?anio=2026&ugel=05&tipo=pat_rei&plazo=vencido",
      ],
    ],
  ],
  ["plans without a date set", { plans: [plan(3, "draft")] }, []],
  [
    "an open assessment",
    { assessments: [{ ...ASSESSMENT, state: "open" }] },
    [
      [
        "Evaluación de cierre: faltan 61 de 212 servicios educativos",
        "Tienen menos del 25 % de sus estudiantes evaluados. 4 de 17 redes no han empezado a cargar.",
        "/evaluaciones/a1/participacion?lugar=r1.u5&menos=25",
      ],
    ],
  ],
  [
    "an open assessment that misses nobody",
    { assessments: [{ ...ASSESSMENT, state: "open", behind: 0 }] },
    [],
  ],
  [
    "schools that nobody visited in the round",
    { visits: { ...VISITS, missing: 6 } },
    [
      [
        "6 colegios de 3 redes sin visita en el momento II",
        "Termina el 30 de noviembre. Se visitaron 34 de 40 colegios.",
        "/visitas/cobertura?lugar=r1.u5&anio=2026&momento=2",
      ],
    ],
  ],
  ["a round in which every school was visited", { visits: VISITS }, []],
  ["results without news", { assessments: [{ ...ASSESSMENT, state: "closed" }] }, []],
  [
    "results that came in",
    { last: LAST, assessments: [{ ...ASSESSMENT, state: "published", loads: 3 }] },
    [
      [
        "Resultados de Evaluación de cierre",
        "Desde el directorio del 30 de octubre entraron resultados: 900 de 1,200 estudiantes evaluados.",
        "/evaluaciones/a1?lugar=r1.u5",
      ],
    ],
  ],
  [
    "offices that are vacant or end",
    {
      offices: {
        places: [NETWORK],
        terms: [
          office("coordinator", "2026-12-05"),
          office("local_specialist"),
          office("regional_specialist"),
        ],
      },
    },
    [
      [
        "Cargos vacantes y designaciones por terminar",
        "1 cargo está vacante y 1 designación termina hasta el 5 de diciembre.",
        "/ugel/05/higiene",
      ],
    ],
  ],
  [
    "dates that come",
    { campaigns: [{ ...CAMPAIGN, dueOn: "2026-12-01", approvalDueOn: "2027-03-01" }] },
    [
      [
        "Próximas fechas de los planes",
        "El PAT-REI 2026 se envía hasta el 1 de diciembre.",
        "/planes?anio=2026&ugel=05&tipo=pat_rei",
      ],
    ],
  ],
  [
    "subjects that wait",
    { backlog: [backlog("b1"), backlog("b2", from("own"), 2)] },
    [
      [
        "Local para el congreso",
        "No se llegó a tratar en el directorio del 30 de octubre. Se postergó 2 veces.",
        "/directorios/m1",
      ],
      ["Local para el congreso", "Propuso REI 05-12.", ""],
    ],
  ],
])("of %s", (_, more, expected) => {
  const drawn = drawProposals(facts(more));
  expect(drawn.map(({ title, why, href }) => [title, why, href ?? ""])).toEqual(expected);
});

test("the region looks at the plans of its UGEL and of its networks, wherever they are", () => {
  const plans = [
    { ...plan(1, "submitted") },
    { ...plan(2, "submitted"), place: "r1.u5", placeKind: "ugel" as const },
  ];
  const drawn = drawProposals(facts({ place: place("r1", "region", "1"), kind: "regional_meeting", plans }));
  expect(drawn.map(({ href }) => href)).toEqual([
    "/planes?anio=2026&tipo=ugel_plan&estado=awaiting",
    "/planes?anio=2026&tipo=pat_rei&estado=awaiting",
  ]);
});

test("each figure says what it was counted from, on what day, and where it opens", () => {
  const drawn = drawProposals(facts({ assessments: [{ ...ASSESSMENT, state: "open" }] }));
  expect(drawn[0]?.figures).toHaveLength(3);
  for (const figure of drawn.flatMap(({ figures }) => figures)) {
    expect(figure).toMatchObject({ date: "2026-11-12", source: "Archivos de resultados" });
    expect(figure.href).toMatch(/^\/evaluaciones\/a1/);
  }
});

test("only the newest assessment that is open goes into an agenda by itself", () => {
  const open = (id: string) => ({ ...ASSESSMENT, id, state: "open" as const });
  const drawn = drawProposals(facts({ assessments: [open("new"), open("old")] }));
  expect(drawn.map(({ source, weighs }) => [source.key, weighs])).toEqual([
    ["new", true],
    ["old", false],
  ]);
});

test("what was put off and is asked again is one item, with its postponements and the figures of today", () => {
  const drawn = drawProposals(
    facts({
      assessments: [{ ...ASSESSMENT, state: "open" }],
      backlog: [backlog("b1", from("coverage"), 1), backlog("b2", from("coverage"), 3)],
    }),
  );
  expect(drawn.map(({ source, backlog }) => [source.kind, backlog?.id, backlog?.postponements])).toEqual([
    ["carried_over", "b1", 1],
    ["coverage", "b2", 3],
  ]);
});

test("what is in the agenda or was left out is not proposed; what was taken out of the backlog's is", () => {
  const drawn = drawProposals(
    facts({
      drafted: [{ ...LAST, corrections: 0 }],
      agreements: { overdue: 2, due: 1, adopted: 0, fulfilled: 0 },
      backlog: [backlog("b1"), backlog("b2")],
    }),
  );
  const items = [
    { source: { kind: "minutes" as const, key: "m1" }, state: "withdrawn" },
    { source: { kind: "backlog" as const, key: "b1" }, state: "withdrawn" },
    { source: { kind: "backlog" as const, key: "b2" }, state: "pending" },
  ];
  const pending = pendingProposals(drawn, items, ["agreements_due:place"]);
  expect(pending.map(({ source }) => keyOf(source))).toEqual(["agreements_overdue:place", "backlog:b1"]);
});

test("an agenda is drawn with what weighs, as far as its minutes go", () => {
  const drawn = drawProposals(
    facts({
      drafted: [{ ...LAST, corrections: 0 }],
      agreements: { overdue: 2, due: 1, adopted: 0, fulfilled: 0 },
      backlog: [backlog("b1")],
    }),
  );
  const kinds = (minutes: number) => takenAtStart(drawn, minutes).map(({ source }) => source.kind);
  expect(kinds(110)).toEqual(["minutes", "agreements_overdue", "agreements_due"]);
  // What does not fit leaves its place to what does.
  expect(kinds(24)).toEqual(["minutes", "agreements_due"]);
  expect(kinds(5)).toEqual([]);
});

test.each([
  ["2026-11-25", true],
  ["2026-11-26", true],
  ["2026-11-27", false],
])(
  "visits that are missing of a round that ends on %s go by themselves into an agenda of the 26th: %s",
  (endsOn, weighs) => {
    const visits = { ...VISITS, missing: 6, round: { ...VISITS.round, endsOn } };
    expect(drawProposals(facts({ visits }))).toMatchObject([
      { source: { kind: "visits", key: "v2" }, weighs },
    ]);
  },
);

test("a network's agenda does not count networks", () => {
  const visits = { ...VISITS, missing: 1, networks: 1, idle: 1 };
  expect(drawProposals(facts({ place: NETWORK, visits }))).toMatchObject([
    { title: "1 colegio sin visita en el momento II", lead: "chair", figures: [{ value: "1", of: "40" }] },
  ]);
});

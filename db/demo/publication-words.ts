import type { ReleaseWords } from "@/db/release-values";
import type { DeclareFact } from "@/lib/releases/declared/schema";

export const PERIOD = "Año escolar 2026";
export const FIRST_TITLE = "Las redes de Lima Metropolitana";
export const PLANS_TITLE = "Redes, planes y línea de base de Lima Metropolitana, 2026";
export const WHOLE_TITLE = "Avances de las redes educativas de Lima Metropolitana, 2026";

const PRACTICE = "Práctica «Redes Educativas Institucionales», DRELM 2026";
/** The day of what the practice says, or today in a clock that has not reached it: nobody declares what is to come. */
const SAID_ON = "2026-10-30";
const saidOn = (day: string) => (day < SAID_ON ? day : SAID_ON);

type Said = Pick<DeclareFact, "key" | "sentence" | "numerator" | "denominator" | "asOf" | "source">;
const said = (
  key: Said["key"],
  sentence: string,
  numerator: number | null,
  denominator: number | null,
): Omit<Said, "asOf"> => ({ key, sentence, numerator, denominator, source: PRACTICE });

/** What the region says of the achievements whose records are not kept yet. */
const FACTS = [
  said(
    "strengths",
    "El 30 % de las redes de educación básica, 40 redes, ha identificado directivos, docentes y otros actores fortaleza para guiar los procesos formativos de sus pares.",
    40,
    133,
  ),
  said(
    "allied_strategies",
    "El 100 % de las redes ha desarrollado al menos una estrategia formativa con aliados.",
    140,
    140,
  ),
  said(
    "hubs",
    "El 100 % de las redes de educación básica cuenta con un núcleo pedagógico, para acciones de fortalecimiento o actividades extracurriculares de los estudiantes.",
    133,
    133,
  ),
  said(
    "alliances",
    "Las redes tienen alianzas en su territorio con municipalidades distritales, policía, salud, fiscalía y universidades, entre otros.",
    null,
    null,
  ),
];

/** The same, as it can be declared on a day. */
export const factsOn = (day: string): Said[] => FACTS.map((fact) => ({ ...fact, asOf: saidOn(day) }));

const ABOUT = {
  key: "que-es-una-red",
  title: "Qué es una red educativa",
  text: `Una red educativa institucional (REI) reúne a los colegios públicos de una misma zona. Los que tienen mejores resultados en aprendizaje y convivencia comparten lo que saben con los que enfrentan más desafíos, y también reciben.

Cada red tiene un coordinador, un secretario, un especialista local y uno regional. Con los directivos planifican, ejecutan y evalúan lo que hacen en el año, en su Plan Anual de Trabajo (PAT-REI).`,
};

const BASELINE = {
  key: "linea-de-base",
  title: "Para qué sirve la línea de base",
  text: `La línea de base dice desde dónde parten los estudiantes en lectura y matemática. No la rindieron todos: por eso junto a cada porcentaje está de cuántos estudiantes se trata, y lo que se dice de los niveles de logro vale para quienes la rindieron.

Con ella cada red elige en qué trabajar y se compara consigo misma a fin de año. No se ordenan colegios, redes ni UGEL por sus resultados.`,
};

const PENDING = {
  key: "lo-que-falta",
  title: "Lo que aún no se publica",
  text: `Los resultados del cierre del año se publicarán cuando las siete UGEL los aprueben. Con ellos cada red rendirá cuentas de lo que se propuso en su plan.`,
};

const SOON = {
  key: "lo-que-viene",
  title: "Lo que viene",
  text: `Esta primera edición muestra el territorio y las redes que lo atienden. La siguiente sumará los planes, los directorios y la participación en la línea de base, a medida que se registran.`,
};

const NEXT = {
  key: "lo-que-viene",
  title: "Lo que viene",
  text: "La siguiente edición sumará los directorios que cada UGEL realiza cada mes.",
};

const METHODOLOGY = `Todas las cifras son de una región inventada, que sirve para probar el sistema. Sus totales son los de la práctica «Redes educativas gestionan y aseguran aprendizajes»; los nombres y el reparto por UGEL, red y colegio no son reales.

Cada cifra se cuenta una sola vez, a partir de los registros que las redes, las UGEL y la región llevan durante el año, tal como estaban al terminar el día de corte. Junto a cada una se dice cómo se calcula, de cuántos y con qué fuente.

Los logros cuyo detalle no se registra aquí los declara la región con su fuente y su fecha, y están marcados como declarados.

Las cifras de menos de diez estudiantes no se muestran, ni las que permitirían deducirlas sumando o restando, tampoco de una edición a otra: si desde la anterior hay pocos resultados nuevos, se repiten los de esa edición con su fecha. No se ordenan colegios, redes, UGEL, docentes ni estudiantes por sus resultados.

Lo publicado no cambia: si algo se corrige, se publica una edición nueva que dice qué cambió y por qué, y la anterior se conserva.`;

const sourcesOn = (day: string): ReleaseWords["sources"] => [
  { name: "Registros de las redes, las UGEL y la región de demostración", url: "", date: day },
  {
    name: "Padrón de instituciones educativas de demostración, con su matrícula",
    url: "",
    date: "2026-03-16",
  },
  { name: PRACTICE, url: "", date: saidOn(day) },
];

/** What each edition says, with headlines that repeat what was counted. */
export const firstWords = (headlines: string[], day: string): ReleaseWords => ({
  ...{ headlines, sections: [ABOUT, SOON], methodology: METHODOLOGY, sources: sourcesOn(day) },
});
export const plansWords = (headlines: string[], day: string): ReleaseWords => ({
  ...{ headlines, sections: [ABOUT, BASELINE, NEXT], methodology: METHODOLOGY, sources: sourcesOn(day) },
});
export const wholeWords = (headlines: string[], day: string): ReleaseWords => ({
  ...{ headlines, sections: [ABOUT, BASELINE, PENDING], methodology: METHODOLOGY, sources: sourcesOn(day) },
});

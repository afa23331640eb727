import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export const ROWS = 181_000;
/** The seven UGEL of the region whose padrón is loaded, among the 224 of the country. */
export const UGEL_CODES = ["150102", "150103", "150104", "150105", "150106", "150107", "150108"];
const UGELS = 224;

const COLUMNS =
  "COD_MOD ANEXO CODLOCAL CEN_EDU NIV_MOD D_NIV_MOD D_FORMA COD_CAR D_COD_CAR TIPSSEXO D_TIPSSEXO GESTION D_GESTION GES_DEP D_GES_DEP DIRECTOR TELEFONO EMAIL PAGWEB DIR_CEN REFERENCIA LOCALIDAD CODCP_INEI CODCCPP CEN_POB AREA_CENSO DAREACENSO CODGEO D_DPTO D_PROV D_DIST D_REGION CODOOII D_DREUGEL NLAT_IE NLONG_IE TIPOPROG D_TIPOPROG COD_TUR D_COD_TUR ESTADO D_ESTADO D_FTE_DATO TALUM_HOM TALUM_MUJ TALUMNO TDOCENTE TSECCION FECHAREG FECHA_ACT".split(
    " ",
  );

/**
 * One service of the country: one in seven is of the region, as in the real one, where two of three are private;
 * elsewhere one of three. A quarter are inactive.
 */
function cellsOf(row: number): Record<string, string> {
  const ours = row % 7 === 0;
  const ugel = ours ? UGEL_CODES[row % UGEL_CODES.length] : String(100_000 + (row % UGELS) * 100);
  const primary = row % 2 === 0;
  const isPrivate = (row % 3 === 0) !== ours;
  const inactive = row % 4 === 1;
  return {
    COD_MOD: String(row + 1).padStart(7, "0"),
    ANEXO: "0",
    CODLOCAL: String(100_000 + Math.floor(row / 14)),
    CEN_EDU: `${7000 + (row % 900)} Señor de los Peñascos`,
    NIV_MOD: primary ? "B0" : "F0",
    D_NIV_MOD: primary ? "Primaria" : "Secundaria",
    D_FORMA: "Escolarizado",
    GESTION: isPrivate ? "3" : "1",
    D_GESTION: isPrivate ? "Privada" : "Pública de gestión directa",
    D_GES_DEP: "Sector Educación",
    TELEFONO: "5551234",
    EMAIL: `ie${row}@ejemplo.pe`,
    DIR_CEN: `Jirón Ejemplo ${row % 900}`,
    CODGEO: "150132",
    D_DPTO: "LIMA",
    D_PROV: "LIMA",
    D_DIST: "SAN JUAN DE LURIGANCHO",
    D_REGION: "DRE LIMA METROPOLITANA",
    CODOOII: ugel ?? "",
    D_DREUGEL: "UGEL 05 SAN JUAN DE LURIGANCHO",
    NLAT_IE: "-12.004817",
    NLONG_IE: "-76.964495",
    D_COD_TUR: "Mañana y tarde",
    ESTADO: inactive ? "2" : "1",
    D_ESTADO: inactive ? "Inactiva" : "Activa",
    TALUMNO: String(100 + (row % 500)),
    TDOCENTE: "27",
    TSECCION: "23",
    FECHA_ACT: "20260918",
  };
}

function* lines() {
  yield `${COLUMNS.join(";")}\n`;
  for (let row = 0; row < ROWS; row += 500) {
    const part = Array.from({ length: Math.min(500, ROWS - row) }, (_, i) => {
      const cells = cellsOf(row + i);
      return `${COLUMNS.map((name) => cells[name] ?? "").join(";")}\n`;
    });
    yield part.join("");
  }
}

/** A padrón of the size and the columns of the country's, as CSV. Answers how many columns it has. */
export async function writeNationalPadron(path: string): Promise<number> {
  await pipeline(Readable.from(lines()), createWriteStream(path));
  return COLUMNS.length;
}

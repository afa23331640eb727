import type { Tile, TileGroup } from "@/components/charts/tile-map";

const rows = {
  "04": "Ancón,ANC,1,0;Carabayllo,CAR,2,0;Santa Rosa,SRO,0,1;Puente Piedra,PPI,1,1;Comas,COM,2,1",
  "02": "Los Olivos,LOL,1,2;Indepen\u00addencia,IND,2,2;San Martín de Porres,SMP,1,3;Rímac,RIM,2,3",
  "05": "San Juan de Lurigancho,SJL,3,2;El Agustino,AGU,3,3",
  "06": "Lurigancho,LUR,4,2;Chaclacayo,CHA,5,2;Santa Anita,SAN,4,3;Ate,ATE,5,3;Cieneguilla,CIE,6,3;La Molina,MOL,5,4",
  "03": "Breña,BRE,1,4;Lima Cercado,LIM,2,4;La Victoria,VIC,3,4;San Miguel,SMI,0,5;Pueblo Libre,PLI,1,5;Jesús María,JMA,2,5;Lince,LIN,3,5;Magdalena del Mar,MAG,1,6;San Isidro,SIS,2,6",
  "07": "San Luis,SLU,4,4;San Borja,SBO,4,5;Santiago de Surco,SUR,5,5;Miraflores,MIR,3,6;Surquillo,SQU,4,6;Barranco,BAR,4,7;Chorrillos,CHO,5,7",
  "01": "San Juan de Miraflores,SJM,5,6;Villa María del Triunfo,VMT,6,6;Villa El Salvador,VES,6,7;Pachacámac,PAC,7,7;Lurín,LRN,6,8;Punta Hermosa,PHE,7,8;Punta Negra,PNE,7,9;San Bartolo,SBA,8,9;Santa María del Mar,SMM,8,10;Pucusana,PUC,8,11",
};

const NAMES = [
  [1, "01", 7, 6],
  [2, "02", 0, 2],
  [3, "03", 0, 4],
  [4, "04", 3, 0],
  [5, "05", 3, 1],
  [6, "06", 6, 2],
  [7, "07", 6, 5],
] as const;

export const UGELS: TileGroup[] = NAMES.map(([hueIndex, code, column, row]) => ({
  id: code,
  label: `UGEL ${code}`,
  hueIndex,
  at: { column, row },
}));

/** The tiles of the look with invented counts. */
export const DISTRICTS: Tile[] = Object.entries(rows).flatMap(([group, list]) =>
  list.split(";").map((line, index): Tile => {
    const [label = "", letters = "", column, row] = line.split(",");
    const value = 1 + ((label.length * 3 + index * 5) % 9);
    return {
      id: letters,
      label,
      letters,
      column: Number(column),
      row: Number(row),
      group,
      value,
      href: `#${letters}`,
    };
  }),
);

import type { DistrictCode, UgelCode } from "@/db/values";
import { districtCode, ugelCode } from "@/lib/networks/schema";

/** The public territory of Lima Metropolitana: numbers, seats and districts are real; everything else in the demo is invented. */
export type DemoDistrict = {
  code: DistrictCode;
  name: string;
  label: string;
  letters: string;
  column: number;
  row: number;
};
export type DemoUgel = {
  code: string;
  ugelCode: UgelCode;
  seat: string;
  ebNetworks: number;
  districts: DemoDistrict[];
};

const d = (
  ubigeo: string,
  name: string,
  column: number,
  row: number,
  letters: string,
  label = name,
): DemoDistrict => ({
  code: districtCode.parse(`1501${ubigeo}`),
  name,
  label,
  letters,
  column,
  row,
});

export const UGELS: DemoUgel[] = [
  {
    code: "01",
    ugelCode: ugelCode.parse("150102"),
    seat: "San Juan de Miraflores",
    ebNetworks: 23,
    districts: [
      d("19", "Lurín", 6, 8, "LUR"),
      d("23", "Pachacámac", 7, 7, "PAC"),
      d("24", "Pucusana", 8, 11, "PUC"),
      d("26", "Punta Hermosa", 7, 8, "PHE"),
      d("27", "Punta Negra", 7, 9, "PNE"),
      d("29", "San Bartolo", 8, 9, "SBA"),
      d("33", "San Juan de Miraflores", 5, 6, "SJM", "S. J. de Miraflores"),
      d("38", "Santa María del Mar", 8, 10, "SMM", "S. María del Mar"),
      d("42", "Villa El Salvador", 6, 7, "VES"),
      d("43", "Villa María del Triunfo", 6, 6, "VMT", "V. María del Triunfo"),
    ],
  },
  {
    code: "02",
    ugelCode: ugelCode.parse("150103"),
    seat: "Rímac",
    ebNetworks: 22,
    districts: [
      d("12", "Independencia", 2, 2, "IND", "Indepen\u00addencia"),
      d("17", "Los Olivos", 1, 2, "LOL"),
      d("28", "Rímac", 2, 3, "RIM"),
      d("35", "San Martín de Porres", 1, 3, "SMP", "S. M. de Porres"),
    ],
  },
  {
    code: "03",
    ugelCode: ugelCode.parse("150104"),
    seat: "Breña",
    ebNetworks: 15,
    districts: [
      d("01", "Lima", 2, 4, "LIM", "Lima Cercado"),
      d("05", "Breña", 1, 4, "BRE"),
      d("13", "Jesús María", 2, 5, "JMA"),
      d("15", "La Victoria", 3, 4, "LVI"),
      d("16", "Lince", 3, 5, "LIN"),
      d("20", "Magdalena del Mar", 1, 6, "MAG"),
      d("21", "Pueblo Libre", 1, 5, "PLI"),
      d("31", "San Isidro", 2, 6, "SIS"),
      d("36", "San Miguel", 0, 5, "SMI"),
    ],
  },
  {
    code: "04",
    ugelCode: ugelCode.parse("150105"),
    seat: "Comas",
    ebNetworks: 22,
    districts: [
      d("02", "Ancón", 1, 0, "ANC"),
      d("06", "Carabayllo", 2, 0, "CAR"),
      d("10", "Comas", 2, 1, "COM"),
      d("25", "Puente Piedra", 1, 1, "PPI"),
      d("39", "Santa Rosa", 0, 1, "SRO"),
    ],
  },
  {
    code: "05",
    ugelCode: ugelCode.parse("150106"),
    seat: "San Juan de Lurigancho",
    ebNetworks: 16,
    districts: [
      d("11", "El Agustino", 3, 3, "AGU"),
      d("32", "San Juan de Lurigancho", 3, 2, "SJL", "S. J. de Lurigancho"),
    ],
  },
  {
    code: "06",
    ugelCode: ugelCode.parse("150107"),
    seat: "Ate",
    ebNetworks: 20,
    districts: [
      d("03", "Ate", 5, 3, "ATE"),
      d("07", "Chaclacayo", 5, 2, "CHA"),
      d("09", "Cieneguilla", 6, 3, "CIE"),
      d("14", "La Molina", 5, 4, "MOL"),
      d("18", "Lurigancho", 4, 2, "LUG"),
      d("37", "Santa Anita", 4, 3, "SAN"),
    ],
  },
  {
    code: "07",
    ugelCode: ugelCode.parse("150108"),
    seat: "San Borja",
    ebNetworks: 15,
    districts: [
      d("04", "Barranco", 4, 7, "BAR"),
      d("08", "Chorrillos", 5, 7, "CHO"),
      d("22", "Miraflores", 3, 6, "MIR"),
      d("30", "San Borja", 4, 5, "SBO"),
      d("34", "San Luis", 4, 4, "SLU"),
      d("40", "Santiago de Surco", 5, 5, "SUR"),
      d("41", "Surquillo", 4, 6, "SQU"),
    ],
  },
];

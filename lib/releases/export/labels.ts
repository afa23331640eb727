export const exportFileName = (number: number) => `resumen-${number}.zip`;

export const READY = "La carpeta del resumen está lista: descárguela desde la página de resúmenes.";
export const NOT_ANY_MORE = "Quien pidió la carpeta ya no publica en esa región.";

import { followUpHref } from "../progress/labels";

export const measuredTargetHref = (planId: string, targetId: string) =>
  `${followUpHref(planId)}/metas/${targetId}`;

export const IS_COMPUTED =
  "Esta meta se mide sola con los datos de Ayni: no hace falta registrar su medición.";
export const TARGET_WITHDRAWN = "Esta meta fue retirada del plan. Vuelva a cargar la página.";
export const SAME_MEASURE = "Esa medición ya está registrada.";

export const MEASURE_DONE = { medida: "La medición quedó registrada." };

const FIGURE = new Intl.NumberFormat("es-PE", { maximumFractionDigits: 2 });

/** «45.5 %», «1,200 docentes». */
export const measureText = (value: number, unit: string) => `${FIGURE.format(value)}\u00a0${unit.trim()}`;

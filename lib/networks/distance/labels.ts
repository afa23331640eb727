/** «350 m», «1.2 km»: whole tens of metres up to a kilometre, then one decimal. */
export const distanceInWords = (metres: number): string =>
  metres < 995
    ? `${Math.round(metres / 10) * 10} m`
    : `${(metres / 1000).toLocaleString("es-PE", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} km`;

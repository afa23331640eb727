import type { MetadataRoute } from "next";

const icon = (file: string, size: number, purpose: "any" | "maskable") => ({
  src: `/icons/${file}-${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Ayni",
    short_name: "Ayni",
    description: "La herramienta de trabajo de las Redes Educativas Institucionales.",
    lang: "es-PE",
    dir: "ltr",
    start_url: "/inicio",
    scope: "/",
    display: "standalone",
    background_color: "#fdfcfb",
    theme_color: "#fdfcfb",
    categories: ["education", "productivity"],
    icons: [
      icon("ayni", 192, "any"),
      icon("ayni", 512, "any"),
      icon("ayni-maskable", 192, "maskable"),
      icon("ayni-maskable", 512, "maskable"),
    ],
    shortcuts: [
      {
        name: "Visitas sin señal",
        short_name: "Visitas",
        description: "Las visitas de este teléfono, también sin conexión.",
        url: "/visitas/sin-senal",
        icons: [icon("ayni", 192, "any")],
      },
    ],
  };
}

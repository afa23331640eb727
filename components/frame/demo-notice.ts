export const DEMO_NOTICE = "Demostración: personas, redes y resultados inventados.";

import { expect, test } from "vitest";
import { loggedPath } from "./request-log";

test.each([
  ["/redes?q=Quispe", "/redes"],
  ["/invitacion/s3cr3t-token", "/invitacion/…"],
  ["/invitacion/s3cr3t-token?x=1", "/invitacion/…"],
  ["/recuperar/s3cr3t-token/listo", "/recuperar/…/listo"],
  ["/convocatoria/s3cr3t-token", "/convocatoria/…"],
  ["/avisos/s3cr3t-token?hecho=detenido", "/avisos/…"],
  ["/api/avisos/s3cr3t-token", "/api/avisos/…"],
  ["/recuperar", "/recuperar"],
  ["/convocatoria/s3cr3t.t0ken", "/convocatoria/…"],
  ["/calendario/s3cr3t.ics", "/calendario/…"],
  ["/api/calendario/s3cr3t", "/api/calendario/…"],
  [`/otra/${"a".repeat(41)}/cosa`, "/otra/…/cosa"],
  ["/planes/01940000-0000-7000-8000-012345678901", "/planes/01940000-0000-7000-8000-012345678901"],
  ["/", "/"],
])("%s is logged as %s", (url, expected) => {
  expect(loggedPath(url)).toBe(expected);
});

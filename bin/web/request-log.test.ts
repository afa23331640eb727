import { expect, test } from "vitest";
import { loggedPath } from "./request-log";

test.each([
  ["/redes?q=Quispe", "/redes"],
  ["/invitacion/s3cr3t-token", "/invitacion/…"],
  ["/invitacion/s3cr3t-token?x=1", "/invitacion/…"],
  ["/recuperar/s3cr3t-token/listo", "/recuperar/…/listo"],
  ["/recuperar", "/recuperar"],
  ["/", "/"],
])("%s is logged as %s", (url, expected) => {
  expect(loggedPath(url)).toBe(expected);
});

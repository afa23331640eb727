import fc from "fast-check";
import { expect, test } from "vitest";
import { isPersonalMail, phoneHref, stepped } from "./rules";

test.each([
  ["mesa@gmail.com", true],
  ["mesa@Outlook.ES", true],
  ["mesa@yahoo.com.pe", true],
  ["mesa@correo.hotmail.com", true],
  ["mesa@icloud.com", true],
  ["mesadepartes@ejemplo.pe", false],
  ["agebre@ugel05.gob.pe", false],
  ["informes@livestock.pe", false],
  ["informes@gmail.gob.pe", false],
])("%s is of a person: %s", (email, personal) => {
  expect(isPersonalMail(email)).toBe(personal);
});

test.each([
  ["(01) 500 0000", "tel:+5115000000"],
  ["01 5000000, anexo 120", "tel:+5115000000;ext=120"],
  ["500-0000 anx. 7", "tel:+5115000000;ext=7"],
  ["+51 1 500 0000", "tel:+5115000000"],
  ["900 000 000", "tel:+51900000000"],
  ["(084) 20 0000", "tel:+5184200000"],
  ["0800 00000", "tel:080000000"],
  ["+34 910 000 000", "tel:+34910000000"],
  ["12345", null],
  ["500 0000 / 500 0001", null],
  ["llamar por la mañana", null],
  ["+", null],
  ["", null],
])("%s is dialled as %s", (text, href) => {
  expect(phoneHref(text)).toBe(href);
});

const list = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 });

test("a step up and a step down leave the list as it was, with the same items", () => {
  fc.assert(
    fc.property(list, fc.nat(), (ids, n) => {
      const items = ids.map((id) => ({ id }));
      const { id } = items[n % items.length] as { id: string };
      const up = stepped(items, id, "up");
      expect(up.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        items.toSorted((a, b) => a.id.localeCompare(b.id)),
      );
      if (items[0]?.id === id) expect(up).toEqual(items);
      else expect(stepped(up, id, "down")).toEqual(items);
    }),
  );
});

import { expect, test } from "vitest";
import { readSearch, withSearch } from "./search-params";

test("each name is read once, the first time it comes", async () => {
  const params = Promise.resolve({ q: ["ana", "rosa"], ugel: "05", pagina: undefined, vacio: [] });
  expect(await readSearch(params)).toEqual({ q: "ana", ugel: "05" });
});

test.each<[Record<string, string | number | undefined>, Record<string, string | number | undefined>, string]>(
  [
    [{}, {}, "/redes"],
    [{ q: "ana", pagina: 2 }, {}, "/redes?q=ana&pagina=2"],
    [{ q: "ana", pagina: 2 }, { pagina: 3 }, "/redes?q=ana&pagina=3"],
    [{ q: "ana", pagina: 2 }, { pagina: undefined }, "/redes?q=ana"],
    [{ q: "" }, {}, "/redes"],
    [{ q: "peña & cía" }, {}, "/redes?q=pe%C3%B1a+%26+c%C3%ADa"],
  ],
)("%j with %j is %s", (values, changes, address) => {
  expect(withSearch("/redes", values, changes)).toBe(address);
});

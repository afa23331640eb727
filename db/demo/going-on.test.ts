import { expect, test } from "vitest";
import { refuse } from "@/lib/refusal";
import { goingOn } from "./going-on";

test("a part that is refused is told, and does not stop those after it", async () => {
  const [told, done]: [string[], string[]] = [[], []];
  for (const code of ["05-01", "05-02", "05-03"])
    await goingOn(
      (text) => told.push(text),
      `Visitas de la red ${code}`,
      async () => {
        if (code === "05-02") refuse("invalid", "Ya tiene 6 de 6 visitas.");
        done.push(code);
      },
    );
  expect(done).toEqual(["05-01", "05-03"]);
  expect(told).toEqual(["Visitas de la red 05-02: no se completaron. Ya tiene 6 de 6 visitas."]);
});

import { expect, test } from "vitest";
import type { Role } from "@/db/values";
import type { Actor } from "@/lib/access/actor";
import { alarmsHref } from "./labels";
import { canOpenRecord } from "./policy";

const UGEL = { path: "r1.u5", kind: "ugel", code: "05", name: "UGEL 05" } as const;

const serving = (role: Role, place: string): Actor => ({
  ...{ personId: "me", name: "Rosa Quispe", sessionId: null, requestId: null },
  offices: [
    {
      ...{ id: "o", role, place, placeKind: "region", placeCode: "", placeName: "" },
      ...{ ugelCode: null, networkCode: null, startsOn: "2026-03-02", endsOn: null },
    },
  ],
});

test.each<[Role, string, plans: boolean, hygiene: boolean]>([
  ["area_head", "r1.u5", true, true],
  ["regional_director", "r1", true, true],
  ["observer", "r1", true, false],
  ["coordinator", "r1.u5.n12", false, false],
])(
  "of what an agenda of the UGEL was drawn from, %s opens what reads the place",
  (role, place, plans, hygiene) => {
    const opens = (href: string) => canOpenRecord(serving(role, place), UGEL.path, href);
    expect(opens("/planes?ugel=05")).toBe(plans);
    expect(opens(alarmsHref(UGEL, "vacancy"))).toBe(hygiene);
    expect(opens(alarmsHref(UGEL))).toBe(hygiene);
    expect(opens("/directorios/1/acta")).toBe(true);
  },
);

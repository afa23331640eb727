import { expect, test } from "vitest";
import { NETWORK_OFFICES } from "@/lib/access/roles";
import type { HygieneFacts } from "@/lib/networks/hygiene/rules";
import { SHOWN, vacantNetworks } from "./rules";

const network = (n: number): HygieneFacts["networks"][number] => ({
  ...{ path: `r1.u1.n${n}`, kind: "network", code: `01-${n}`, name: `Red ${n}` },
  ...{ resolutionNumber: "RDR 1", hasHub: true, hasContact: true },
});

const held = (n: number, role: (typeof NETWORK_OFFICES)[number]): HygieneFacts["terms"][number] => ({
  ...{
    id: `${n} ${role}`,
    personId: "x",
    personName: null,
    role,
    place: `r1.u1.n${n}`,
    at: null,
    endsOn: null,
  },
});

test("a network is vacant in the offices that nobody holds there, whoever holds them elsewhere", () => {
  const terms = [...NETWORK_OFFICES.map((role) => held(1, role)), held(2, "coordinator")];
  expect(vacantNetworks({ networks: [network(1), network(2)], terms })).toEqual([
    {
      ...{ code: "01-2", name: "Red 2", total: 1 },
      missing: ["secretary", "local_specialist", "regional_specialist"],
    },
  ]);
});

test("of many it tells the first ones, in their order, and how many there are", () => {
  const networks = Array.from({ length: SHOWN + 3 }, (_, n) => network(n));
  const told = vacantNetworks({ networks, terms: [] });
  expect(told.map(({ code }) => code)).toEqual(networks.slice(0, SHOWN).map(({ code }) => code));
  expect(told.every(({ total }) => total === SHOWN + 3)).toBe(true);
});

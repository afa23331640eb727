import { beforeAll, expect, test, vi } from "vitest";
import { GET } from "@/app/api/galeria/[foto]/route";
import { publishPages } from "@/db/demo/public-pages";
import { getPublicContacts } from "@/lib/releases/contacts/queries";
import { phoneHref } from "@/lib/releases/contacts/rules";
import { addOfficeSchema } from "@/lib/releases/contacts/schema";
import { getPublicGallery } from "@/lib/releases/gallery/queries";
import { actAs } from "../factories/people";
import { createRegion, createUgel } from "../factories/places";

vi.mock("next/headers", async () => (await import("../factories/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../factories/request")).nextCache());

beforeAll(async () => {
  const region = await createRegion("Lima Metropolitana");
  for (const code of ["01", "02", "03", "04", "05", "06", "07"]) await createUgel(region, code);
  await publishPages(await actAs("admin", region), region);
});

test("the demo publishes offices of the region and of each UGEL that nobody can reach by mistake", async () => {
  const groups = (await getPublicContacts())?.groups ?? [];
  expect(groups.map(({ code }) => code)).toEqual([null, "01", "02", "03", "04", "05", "06", "07"]);
  const offices = groups.flatMap((group) => group.offices);
  expect(offices).toHaveLength(17);
  for (const { id, phone, email, ...office } of offices) {
    const text = { officeId: id, place: "r1", ...office, phone, email };
    expect(addOfficeSchema.safeParse(text).error).toBeUndefined();
    expect(email).toMatch(/@ejemplo\.pe$/);
    // After the code of Lima comes a 0: no telephone begins so.
    expect(phoneHref(String(phone))).toMatch(/^tel:\+5110\d{6};ext=\d+$/);
  }
  expect(new Set(offices.map(({ email }) => email)).size).toBe(offices.length);
});

test("the demo publishes six drawn photos that open", async () => {
  const photos = (await getPublicGallery())?.photos ?? [];
  expect(photos).toHaveLength(6);
  for (const { id, description } of photos) {
    expect(description).toContain("Dibujo de la demostración");
    const answer = await GET(new Request(`http://localhost:3000/api/galeria/${id}`), {
      params: Promise.resolve({ foto: id }),
    });
    expect(answer.status).toBe(200);
  }
});

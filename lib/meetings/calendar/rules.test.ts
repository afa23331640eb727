import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { meetingCalendar, meetingsCalendar, type Scheduled } from "./rules";

const MEETING: Scheduled = {
  id: "01930000-0000-7000-8000-000000000001",
  title: "Directorio de noviembre, UGEL 05",
  heldOn: "2026-11-10",
  startsAt: "09:00:00",
  endsAt: "11:30:00",
  mode: "in_person",
  venue: "Auditorio; 2.º piso, sede central",
  link: null,
  state: "convened",
  sequence: 2,
};
const URL = "https://ayni.ejemplo.pe/directorios/01930000-0000-7000-8000-000000000001";
const NOW = new Date("2026-11-03T15:04:05Z");
const CALL = {
  ...{ method: "REQUEST" as const, url: URL, now: NOW, mailFrom: "Ayni <no-responder@ayni.ejemplo.pe>" },
  items: ["Apertura y quórum", "Acuerdos vencidos: 3, con sus responsables", "Plan lector\\año 2026"],
  attendee: { name: 'Ñusta "N", de la REI; 05-03', email: "nusta@ejemplo.pe" },
};

/** What a library that did not write it reads: it throws on anything that is not well formed. */
function read(text: string) {
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { calendar, events, event: events[0] as ICAL.Event };
}

describe("an invitation", () => {
  const text = meetingCalendar(MEETING, CALL);
  const { calendar, event } = read(text);
  const value = (name: string) => event.component.getFirstPropertyValue(name);

  test("says what was written in it, character by character", () => {
    expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(event.uid).toBe(`${MEETING.id}@ayni`);
    expect(event.summary).toBe(MEETING.title);
    expect(event.location).toBe(MEETING.venue);
    expect(event.sequence).toBe(2);
    expect(value("status")).toBe("CONFIRMED");
    expect(value("url")).toBe(URL);
    expect(event.description).toBe(
      `Agenda:\n1. ${CALL.items[0]}\n2. ${CALL.items[1]}\n3. ${CALL.items[2]}\n\nEn Ayni: ${URL}`,
    );
  });

  test("is from Ayni and to whoever is called, and to nobody else", () => {
    expect(event.organizer).toBe("mailto:no-responder@ayni.ejemplo.pe");
    expect(event.attendees.map((one) => String(one.getFirstValue()).toLowerCase())).toEqual([
      "mailto:nusta@ejemplo.pe",
    ]);
    expect(text.match(/mailto:/gi)).toHaveLength(2);
  });

  test("keeps the hours of Lima for whoever reads it elsewhere", () => {
    const start = event.startDate.toJSDate();
    const at = (timeZone: string) =>
      start.toLocaleString("es-PE", { timeZone, hour: "2-digit", minute: "2-digit", hour12: false });
    expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
    expect([at("America/Lima"), at("Europe/Madrid"), at("Asia/Tokyo")]).toEqual(["09:00", "15:00", "23:00"]);
    expect(event.endDate.toJSDate().getTime() - start.getTime()).toBe(150 * 60_000);
    expect((value("dtstamp") as ICAL.Time).toJSDate()).toEqual(NOW);
  });

  test("breaks its lines where the norm says", () => {
    const lines = text.split("\r\n");
    expect(text).not.toMatch(/[^\r]\n/);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});

test("moved, it is the same event with a greater sequence; suspended, it is taken away", () => {
  const first = read(meetingCalendar(MEETING, CALL)).event;
  const moved = read(meetingCalendar({ ...MEETING, heldOn: "2026-11-17", sequence: 3 }, CALL)).event;
  const gone = read(meetingCalendar({ ...MEETING, sequence: 4 }, { ...CALL, method: "CANCEL" }));
  expect(new Set([first.uid, moved.uid, gone.event.uid]).size).toBe(1);
  expect([first.sequence, moved.sequence, gone.event.sequence]).toEqual([2, 3, 4]);
  expect(gone.calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(gone.event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  // It goes on without whoever is not called any more.
  expect(gone.event.description).not.toContain("suspendida");
});

test.each<[Partial<Scheduled>, string | null]>([
  [{ venue: null }, null],
  [{ mode: "virtual", link: "https://reunion.ejemplo.pe/abc" }, "https://reunion.ejemplo.pe/abc"],
  [
    { mode: "mixed", venue: "Sede", link: "https://reunion.ejemplo.pe/abc" },
    "Sede · https://reunion.ejemplo.pe/abc",
  ],
])("%o is held at %s", (change, where) => {
  expect(read(meetingCalendar({ ...MEETING, ...change }, CALL)).event.location).toBe(where);
});

test("a person's calendar holds each of her meetings, with those suspended crossed out", () => {
  const other = { ...MEETING, id: "01930000-0000-7000-8000-000000000002", state: "suspended" as const };
  const { calendar, events } = read(
    meetingsCalendar([{ ...MEETING, items: ["Plan lector"] }, other], {
      ...{ name: "Ayni: mis reuniones", now: NOW },
      hrefOf: (id) => `https://ayni.ejemplo.pe/directorios/${id}`,
    }),
  );
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(calendar.getFirstPropertyValue("x-wr-calname")).toBe("Ayni: mis reuniones");
  expect(events.map((event) => event.component.getFirstPropertyValue("status"))).toEqual([
    "CONFIRMED",
    "CANCELLED",
  ]);
  expect(events[1]?.description).toContain("Reunión suspendida.");
});

test("a calendar without meetings is one, too", () => {
  expect(read(meetingsCalendar([], { name: "Ayni", now: NOW, hrefOf: String })).events).toEqual([]);
});

test("whatever somebody writes in a title comes back as it was", () => {
  const words = fc.string({ unit: "binary", maxLength: 200 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));
  fc.assert(
    fc.property(words, (title) => {
      const text = meetingCalendar({ ...MEETING, title }, CALL);
      expect(read(text).event.summary).toBe(title);
      expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

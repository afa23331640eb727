import { randomUUIDv7 } from "node:crypto";
import { eq } from "drizzle-orm";
import { ownerDatabase } from "@/db/client";
import { calendarFeeds, holidays, meetingTemplates } from "@/db/schema/meetings";
import type { PlacePath } from "@/lib/access/place";
import { fresh } from "../factories/places";
import { type ActionRow, all } from "./action-row";

const regionOf = (place: PlacePath) => place.split(".", 1)[0] as string;
const definers = all("no", { admin: "yes", regional_director: "yes" });

const DEFINED = {
  ...{ firstShare: "majority", firstLeast: "1", secondShare: "third", secondLeast: "3" },
  ...{ secondCallAfter: "30", noticeDays: "5", graceMinutes: "10", "called[0]": "coordinator" },
};

/** How each region holds its meetings, its holidays, and each person's own calendar. */
export const MEETING_SETTINGS_ACTION_ROWS: Record<string, ActionRow> = {
  defineMeetingTemplateAction: {
    at: "region",
    form: async (place) => {
      const region = regionOf(place);
      await ownerDatabase().delete(meetingTemplates).where(eq(meetingTemplates.place, region));
      return { region, kind: "directorio", version: "0", ...DEFINED };
    },
    own: definers,
    foreign: all("absent"),
  },
  addHolidayAction: {
    at: "region",
    form: async (place) => ({
      region: regionOf(place),
      day: `${2030 + (fresh() % 60)}-02-03`,
      name: "Prueba",
    }),
    own: definers,
    foreign: all("absent"),
  },
  addUsualHolidaysAction: {
    at: "region",
    form: async (place) => ({ region: regionOf(place), year: "2031" }),
    own: definers,
    foreign: all("absent"),
  },
  removeHolidayAction: {
    at: "region",
    form: async (place) => {
      const holiday = { place: regionOf(place), day: "2032-01-01", name: "Prueba" };
      await ownerDatabase().insert(holidays).values(holiday).onConflictDoNothing();
      return { region: holiday.place, day: holiday.day };
    },
    own: definers,
    foreign: all("absent"),
  },
  createFeedAction: { form: async () => ({}), own: all("yes") },
  revokeFeedAction: {
    form: async (_place, { personId }) => {
      await ownerDatabase()
        .insert(calendarFeeds)
        .values({ id: randomUUIDv7(), personId, tokenHash: randomUUIDv7() })
        .onConflictDoNothing();
      return {};
    },
    own: all("yes"),
  },
};

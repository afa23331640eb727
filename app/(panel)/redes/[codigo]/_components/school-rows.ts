import type { NetworkSchool } from "@/lib/networks/history/queries";

/** What the table of schools shows of each: nothing else travels to the browser. */
export const schoolRows = (schools: NetworkSchool[]) =>
  schools.map(({ siteCode, name, levels, district, students, teachers }) => ({
    ...{ siteCode, name, levels, district, students, teachers },
  }));

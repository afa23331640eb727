import type { ImportKind } from "@/db/values";
import { applyRoll } from "@/lib/assessments/enrolments/roll/commands";
import { readRoll } from "@/lib/assessments/enrolments/roll/queries";
import { applyMembership } from "@/lib/networks/membership/commands";
import { readMembership } from "@/lib/networks/membership/queries";
import { applyPadron } from "@/lib/networks/padron/commands";
import { readPadron } from "@/lib/networks/padron/queries";
import { applyRoster } from "@/lib/people/roster/commands";
import { readRoster } from "@/lib/people/roster/queries";
import type { Importer } from "./importer";

/** Who reads and writes each kind of file. Who may bring it stands in the policy. */
export const IMPORTERS: Record<ImportKind, Importer> = {
  padron: { read: readPadron, apply: applyPadron },
  networks: { read: readMembership, apply: applyMembership },
  officers: { read: readRoster, apply: applyRoster },
  enrolment: { read: readRoll, apply: applyRoll },
};

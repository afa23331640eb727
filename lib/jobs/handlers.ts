import { mailAccessLink, mailPendingInvitations } from "@/lib/access/mail-link";
import { compareResults } from "@/lib/assessments/growth/commands";
import { readLoad } from "@/lib/assessments/loads/reading/commands";
import { countResults, settleLoad } from "@/lib/assessments/loads/settling/commands";
import { readImport } from "@/lib/imports/read-import";
import { makeBundle } from "@/lib/plans/bundles/making/commands";
import { issuePlanPaper } from "@/lib/plans/issue/commands";
import { makeExport } from "@/lib/releases/export/making/commands";
import { countVisits } from "@/lib/visits/totals/commands";
import { followVisit } from "./follow-visit";
import type { Handlers } from "./handler";
import { mailMeetingCall } from "./mail-meeting-call";
import { mailMinutesApproved } from "./mail-minutes-approved";
import { mailPlanStep } from "./mail-plan-step";
import { mailVisit } from "./mail-visit";
import { mailVisitRecord } from "./mail-visit-record";

/** Who does each kind of work. */
export const handlers: Handlers = {
  "mail.access_link": mailAccessLink,
  "mail.pending_invitations": mailPendingInvitations,
  "import.read": readImport,
  "results.read": readLoad,
  "results.settle": settleLoad,
  "results.count": countResults,
  "results.compare": compareResults,
  "mail.plan_step": mailPlanStep,
  "mail.meeting_call": mailMeetingCall,
  "mail.minutes_approved": mailMinutesApproved,
  "mail.visit": mailVisit,
  "visits.count": countVisits,
  "mail.visit_record": mailVisitRecord,
  "visits.follow": followVisit,
  "release.export": makeExport,
  "plans.bundle": makeBundle,
  "plans.issue": issuePlanPaper,
};

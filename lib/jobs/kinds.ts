import { z } from "zod";
import { callNews } from "@/lib/meetings/telling/rules";
import { toldSteps } from "@/lib/plans/steps/telling/rules";
import { visitNews } from "@/lib/visits/planning/telling/rules";
import { recordNews } from "@/lib/visits/receiving/telling/rules";

/** Every kind of work that the worker does, with what it needs to know: ids, never personal data. */
export const jobPayloads = {
  "mail.access_link": z.object({ linkId: z.uuid() }),
  "mail.pending_invitations": z.object({ place: z.string() }),
  "import.read": z.object({ importId: z.uuid(), personId: z.uuid() }),
  "results.read": z.object({ loadId: z.uuid(), personId: z.uuid() }),
  "results.settle": z.object({ loadId: z.uuid(), personId: z.uuid() }),
  "results.count": z.object({ assessmentId: z.uuid() }),
  "results.compare": z.object({ assessmentId: z.uuid() }),
  "mail.plan_step": z.object({ planId: z.uuid(), personId: z.uuid(), step: z.enum(toldSteps) }),
  "mail.meeting_call": z.object({
    ...{ meetingId: z.uuid(), participantId: z.uuid() },
    ...{ news: z.enum(callNews), sequence: z.number().int() },
  }),
  "mail.minutes_approved": z.object({ meetingId: z.uuid(), personId: z.uuid() }),
  "mail.visit": z.object({ visitId: z.uuid(), personId: z.uuid(), news: z.enum(visitNews) }),
  "visits.count": z.object({ place: z.string() }),
  "mail.visit_record": z.object({ visitId: z.uuid(), personId: z.uuid(), news: z.enum(recordNews) }),
  "visits.follow": z.object({ visitId: z.uuid() }),
  "plans.issue": z.object({ versionId: z.uuid(), personId: z.uuid() }),
  "release.export": z.object({
    ...{ number: z.number().int(), fileId: z.uuid(), personId: z.uuid(), place: z.string() },
  }),
  "plans.bundle": z.object({ bundleId: z.uuid(), personId: z.uuid() }),
} as const;

export type JobKind = keyof typeof jobPayloads;
export type JobPayload<K extends JobKind> = z.output<(typeof jobPayloads)[K]>;

export const jobKinds = Object.keys(jobPayloads) as JobKind[];

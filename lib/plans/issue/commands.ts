import type { Handler } from "@/lib/jobs/handler";

/** Prints an approved version and issues its paper, once. */
export const issuePlanPaper: Handler<"plans.issue"> = async ({ versionId }) => {
  throw new Error(`version ${versionId} waits for its paper`);
};

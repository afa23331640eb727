"use server";

import { formAction } from "@/lib/forms/form-action";
import {
  confirmAgreement,
  failAgreement,
  postponeAgreement,
  reassignAgreement,
  reopenAgreement,
  sendBackAgreement,
  startAgreement,
  voidAgreement,
} from "./commands";
import { agreementHref } from "./labels";
import {
  agreementSchema,
  failAgreementSchema,
  postponeAgreementSchema,
  reassignAgreementSchema,
  reopenAgreementSchema,
  sendBackAgreementSchema,
  voidAgreementSchema,
} from "./schema";

const done = (id: string, act: string) => `${agreementHref(id)}?hecho=${act}`;

export const startAgreementAction = formAction("start-agreement", agreementSchema, async (actor, input) =>
  done(await startAgreement(actor, input), "start"),
);

export const confirmAgreementAction = formAction("confirm-agreement", agreementSchema, async (actor, input) =>
  done(await confirmAgreement(actor, input), "confirm"),
);

export const sendBackAgreementAction = formAction(
  "send-back-agreement",
  sendBackAgreementSchema,
  async (actor, input) => done(await sendBackAgreement(actor, input), "send_back"),
);

export const postponeAgreementAction = formAction(
  "postpone-agreement",
  postponeAgreementSchema,
  async (actor, input) => done(await postponeAgreement(actor, input), "postpone"),
);

export const reassignAgreementAction = formAction(
  "reassign-agreement",
  reassignAgreementSchema,
  async (actor, input) => done(await reassignAgreement(actor, input), "reassign"),
);

export const failAgreementAction = formAction("fail-agreement", failAgreementSchema, async (actor, input) =>
  done(await failAgreement(actor, input), "fail"),
);

export const voidAgreementAction = formAction("void-agreement", voidAgreementSchema, async (actor, input) =>
  done(await voidAgreement(actor, input), "void"),
);

export const reopenAgreementAction = formAction(
  "reopen-agreement",
  reopenAgreementSchema,
  async (actor, input) => done(await reopenAgreement(actor, input), "reopen"),
);

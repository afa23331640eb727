"use server";

import { formAction } from "@/lib/forms/form-action";
import { addMembers, createGrouping, editGrouping, endGrouping, endMembership } from "./commands";
import {
  addMembersSchema,
  createGroupingSchema,
  editGroupingSchema,
  endGroupingSchema,
  endMembershipSchema,
} from "./schema";

const page = (id: string, done: string) => `/agrupaciones/${id}?hecho=${done}`;

export const createGroupingAction = formAction(
  "create-grouping",
  createGroupingSchema,
  async (actor, input) => page(await createGrouping(actor, input), "creada"),
);

export const editGroupingAction = formAction("edit-grouping", editGroupingSchema, async (actor, input) =>
  page(await editGrouping(actor, input), "corregida"),
);

export const endGroupingAction = formAction("end-grouping", endGroupingSchema, async (actor, input) =>
  page(await endGrouping(actor, input), "terminada"),
);

export const addMembersAction = formAction("add-members", addMembersSchema, async (actor, input) =>
  page(await addMembers(actor, input), "entraron"),
);

export const endMembershipAction = formAction("end-membership", endMembershipSchema, async (actor, input) =>
  page(await endMembership(actor, input), "salio"),
);

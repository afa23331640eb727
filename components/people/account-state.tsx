import { Status, type StatusKind } from "@/components/ui/status";
import type { AccountState as State } from "@/db/values";
import { ACCOUNT_STATE_LABELS } from "@/lib/people/labels";

const KINDS: Record<State, StatusKind> = { invited: "due", active: "done", closed: "later" };

export function AccountState({ state }: { state: State }) {
  return <Status kind={KINDS[state]}>{ACCOUNT_STATE_LABELS[state]}</Status>;
}

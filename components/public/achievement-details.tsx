import { Disclosure } from "@/components/ui/disclosure";
import { Status } from "@/components/ui/status";
import { shortDay } from "@/lib/dates/dates";
import type { Achievement } from "@/lib/releases/schema";

/** What a figure says in a sentence, whether the region declares it, and how it is worked out. */
export function AchievementDetails({ achievement }: { achievement: Achievement }) {
  const { sentence, declared, how, source, asOf } = achievement;
  return (
    <div className="max-w-140">
      <p>{sentence}</p>
      {declared && (
        <p className="mt-1 text-sm">
          <Status kind="info">Declarado por la región</Status>
        </p>
      )}
      <Disclosure summary="Cómo se calcula" onPaper>
        <p>{how}</p>
        <p className="mt-1 text-sm text-muted">
          Fuente: {source}. Al {shortDay(asOf)}.
        </p>
      </Disclosure>
    </div>
  );
}

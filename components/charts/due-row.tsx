import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { Status, type StatusKind } from "../ui/status";
import { DueThread } from "./due-thread";

type DueRowProps = {
  /** The short name that links: «Acuerdo 4». */
  title: string;
  href: string;
  text: ReactNode;
  detail?: ReactNode;
  elapsed: number;
  due: number;
  scale?: number;
  kind: StatusKind;
  status: string;
  /** In words: «hace 24 días». */
  age?: string;
};

/** Something promised, with its time as a thread. Stands in a `RowList`. */
export function DueRow(props: DueRowProps) {
  return (
    <li className="grid gap-x-8 gap-y-2 border-b border-base-300 py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_16rem]">
      <div className="min-w-0">
        <p>
          <Anchor href={props.href} className="font-semibold">
            {props.title}
          </Anchor>{" "}
          · {props.text}
        </p>
        {props.detail && <p className="text-sm text-muted">{props.detail}</p>}
      </div>
      <div className="sm:pt-1.5">
        <DueThread elapsed={props.elapsed} due={props.due} scale={props.scale} />
        <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-4 text-sm">
          <Status kind={props.kind}>{props.status}</Status>
          {props.age && <span className="text-muted">{props.age}</span>}
        </p>
      </div>
    </li>
  );
}

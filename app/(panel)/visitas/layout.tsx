import type { ReactNode } from "react";
import { KeepVisits } from "@/components/visits/offline/keep-visits";

export default function VisitsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <KeepVisits />
    </>
  );
}

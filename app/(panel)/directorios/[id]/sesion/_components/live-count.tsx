"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Those who vote and are there, drawn again by itself while the code is on the wall. */
export function LiveCount({ present, called }: { present: number; called: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(
      () => navigator.onLine && document.visibilityState === "visible" && router.refresh(),
      15_000,
    );
    return () => clearInterval(timer);
  }, [router]);
  return (
    <>
      <b>
        {present} de {called}
      </b>{" "}
      con voto ya llegaron
    </>
  );
}

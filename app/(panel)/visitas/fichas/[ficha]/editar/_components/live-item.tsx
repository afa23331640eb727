"use client";

import { useEffect, useState } from "react";
import { ItemPreview } from "@/components/visits/form-preview";
import type { FormItem } from "@/db/visit-values";
import { readForm } from "@/lib/forms/read-form";
import { itemTyped } from "@/lib/visits/forms/drafting/labels";
import type { ScaleChoice } from "@/lib/visits/forms/labels";

/** An item as it will be read, while it is typed in the form beside it; without scripts, as it is saved. */
export function LiveItem({ saved, scale }: { saved: FormItem; scale: ScaleChoice }) {
  const [item, setItem] = useState(saved);
  useEffect(() => {
    const draw = ({ target }: Event) => {
      const form = target instanceof Element ? target.closest("form") : null;
      if (!form?.elements.namedItem("blockKey")) return;
      setItem({ key: saved.key, ...itemTyped(readForm(new FormData(form)).values, scale) });
    };
    document.addEventListener("input", draw);
    return () => document.removeEventListener("input", draw);
  }, [saved.key, scale]);
  return <ItemPreview item={{ ...item, text: item.text || "Lo que se mira" }} narrow />;
}

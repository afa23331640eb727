"use client";

import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { type ButtonVariant, buttonClass } from "./button";

type DialogLinkProps = {
  /** The `id` of the `Dialog` on this page. */
  dialog: string;
  /** The page that does the same without scripts, or in a new tab. */
  href: string;
  variant?: ButtonVariant | "link";
  wide?: boolean;
  children: ReactNode;
};

/** A link to a page that, with scripts, opens the dialog of this one instead. */
export function DialogLink({ dialog, href, variant = "outline", wide, children }: DialogLinkProps) {
  return (
    <Anchor
      href={href}
      className={variant === "link" ? undefined : buttonClass(variant, wide)}
      onClick={(event) => {
        const box = document.getElementById(dialog);
        const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
        if (!(box instanceof HTMLDialogElement) || !plain) return;
        event.preventDefault();
        box.showModal();
      }}
    >
      {children}
    </Anchor>
  );
}

import type { IconNode } from "lucide";
import type { ComponentProps } from "react";
import { Anchor, type AnchorProps } from "./anchor";
import { Icon } from "./icon";

const ROW =
  "flex min-h-11 w-full cursor-pointer items-center gap-3 rounded-field px-2 py-2 text-left text-base-content no-underline hover:bg-base-200";

const current = (yes: boolean | undefined) => (yes ? "here-side font-semibold" : "");

export function MenuLink({
  icon,
  current: here,
  children,
  ...props
}: AnchorProps & { icon?: IconNode; current?: boolean }) {
  return (
    <Anchor aria-current={here ? "page" : undefined} className={`${ROW} ${current(here)}`} {...props}>
      {icon && <Icon of={icon} />}
      {children}
    </Anchor>
  );
}

/** The same row for what writes: signing out, choosing the theme. Submits its form. */
export function MenuButton({
  icon,
  current: here,
  children,
  type = "submit",
  ...props
}: ComponentProps<"button"> & { icon?: IconNode; current?: boolean }) {
  return (
    <button type={type} className={`${ROW} ${current(here)}`} {...props}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

import type { IconNode } from "lucide";
import type { ComponentProps } from "react";
import { Anchor, type AnchorProps } from "./anchor";
import { Icon } from "./icon";

const rowOf = (here: boolean | undefined) => (here ? "menu-row here-side font-semibold" : "menu-row");

export function MenuLink({
  icon,
  current: here,
  children,
  ...props
}: AnchorProps & { icon?: IconNode; current?: boolean }) {
  return (
    <Anchor aria-current={here ? "page" : undefined} className={rowOf(here)} {...props}>
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
    <button type={type} className={rowOf(here)} {...props}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

import type { IconNode } from "lucide";
import type { ComponentProps, ReactNode } from "react";
import { Anchor, type AnchorProps } from "./anchor";
import { Icon } from "./icon";

export type ButtonVariant = "primary" | "outline" | "quiet" | "danger";

type Look = { variant?: ButtonVariant; icon?: IconNode; children: ReactNode; wide?: boolean };

const SHAPE =
  "btn h-12 min-h-12 gap-2 px-5 text-base font-semibold no-underline disabled:border-base-300 disabled:bg-base-200 disabled:text-muted sm:h-11 sm:min-h-11 sm:text-sm print:hidden";

const VARIANTS: Record<ButtonVariant, string> = {
  primary: "btn-primary",
  outline: "btn-outline border-line hover:border-base-content hover:bg-base-200",
  quiet: "btn-ghost px-3 text-primary underline underline-offset-[0.22em] hover:bg-base-200",
  danger: "btn-outline border-error text-error hover:bg-base-200",
};

export function buttonClass(variant: ButtonVariant = "outline", wide = true): string {
  return `${SHAPE} ${VARIANTS[variant]} ${wide ? "max-sm:w-full" : ""}`;
}

/** Full width on phones unless `wide={false}`. The first button of a form saves it. */
export function Button({
  variant,
  icon,
  wide,
  children,
  className = "",
  type = "submit",
  ...props
}: Look & ComponentProps<"button">) {
  return (
    <button type={type} className={`${buttonClass(variant, wide)} ${className}`} {...props}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({ variant, icon, wide, children, className = "", ...props }: Look & AnchorProps) {
  return (
    <Anchor className={`${buttonClass(variant, wide)} ${className}`} {...props}>
      {icon && <Icon of={icon} />}
      {children}
    </Anchor>
  );
}

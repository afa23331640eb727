import { Monitor, Moon, Sun } from "lucide";
import type { ComponentProps, ReactNode } from "react";
import { MenuGroup } from "./menu-group";
import { MenuButton } from "./menu-link";

export type ThemeChoice = "system" | "light" | "dark";

type ThemeSwitchProps = {
  /** A server action or an address; receives `name` with the choice. */
  action: ComponentProps<"form">["action"];
  current: ThemeChoice;
  name?: string;
  /** Hidden fields, such as the page to come back to. */
  children?: ReactNode;
};

const CHOICES = [
  { value: "system", label: "Como el equipo", icon: Monitor },
  { value: "light", label: "Claro", icon: Sun },
  { value: "dark", label: "Oscuro", icon: Moon },
] as const;

export function ThemeSwitch({ action, current, name = "theme", children }: ThemeSwitchProps) {
  return (
    <MenuGroup title="Aspecto">
      <form action={action}>
        {children}
        {CHOICES.map(({ value, label, icon }) => (
          <MenuButton
            key={value}
            name={name}
            value={value}
            icon={icon}
            current={value === current}
            aria-pressed={value === current}
          >
            {label}
          </MenuButton>
        ))}
      </form>
    </MenuGroup>
  );
}

import { ClipboardCheck, ListChecks, LogOut, MessagesSquare, Settings, Waypoints } from "lucide";
import type { ReactNode } from "react";
import { MenuGroup } from "@/components/ui/menu-group";
import { MenuButton, MenuLink } from "@/components/ui/menu-link";
import type { NavItem } from "@/components/ui/nav-item";
import { Shell } from "@/components/ui/shell";
import { type ThemeChoice, ThemeSwitch } from "@/components/ui/theme-switch";

const HERE = "/desarrollo/estilos";

const NAV: NavItem[] = [
  { href: "#inicio", label: "Inicio", icon: ListChecks },
  { href: HERE, label: "Mi red", icon: Waypoints, current: true },
  { href: "#directorios", label: "Directorios", icon: MessagesSquare },
  { href: "#evaluaciones", label: "Evaluaciones", icon: ClipboardCheck },
  { href: "#plan", label: "Plan" },
  { href: "#visitas", label: "Visitas" },
];

const DATA_THEME = { system: undefined, light: "ayni", dark: "ayni-dark" };

/** The theme is forced on a wrapper here; other layouts force it on <html>. */
export function StyleShell({ theme, children }: { theme: ThemeChoice; children: ReactNode }) {
  return (
    <div data-theme={DATA_THEME[theme]} className="bg-base-100 text-base-content">
      <Shell
        demoNotice="Demostración: personas, colegios y resultados inventados."
        brand={{ href: HERE }}
        identity={{ name: "Maritza Huamán", detail: "Coordinadora, REI 05-03" }}
        nav={NAV}
        search={{ action: HERE, name: "q", label: "Buscar redes, colegios o personas" }}
        orillo={["off", "off", "off", "off", "on", "off", "off"]}
        shortcuts={NAV.slice(0, 4)}
        menu={
          <>
            <ThemeSwitch action={HERE} current={theme} />
            <MenuGroup title="Su cuenta">
              <MenuLink href="#cuenta" icon={Settings}>
                Datos y contraseña
              </MenuLink>
              <form>
                <MenuButton icon={LogOut}>Salir</MenuButton>
              </form>
            </MenuGroup>
          </>
        }
        footer="Sin rankings de colegios, docentes ni estudiantes."
      >
        {children}
      </Shell>
    </div>
  );
}

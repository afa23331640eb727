import { Bell, CircleUser, LogOut, Mail } from "lucide";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { MenuGroup } from "@/components/ui/menu-group";
import { MenuButton, MenuLink } from "@/components/ui/menu-link";
import { Shell } from "@/components/ui/shell";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { signOutAction } from "@/lib/access/actions";
import type { Actor } from "@/lib/access/actor";
import { env } from "@/lib/env";
import { chooseThemeAction } from "@/lib/preferences/actions";
import { currentTheme } from "@/lib/preferences/queries";
import { SEARCH_PAGE } from "@/lib/search/labels";
import { DEMO_NOTICE } from "./demo-notice";
import { directoryOf, identityOf, navigationOf, type SectionKey, shortcutsOf } from "./navigation";
import { type At, orilloAt } from "./orillo-at";

type PanelFrameProps = {
  actor: Actor;
  current?: SectionKey;
  /** Where the page stands; where the person serves, when it stands nowhere. */
  at?: At;
  children: ReactNode;
};

/** Around every signed-in page. A page draws it itself: it alone knows where it stands. */
export async function PanelFrame({ actor, current, at, children }: PanelFrameProps) {
  const page = (await headers()).get("x-ayni-page") ?? "/inicio";
  const theme = await currentTheme();
  const nav = navigationOf(actor, current);
  const { demo } = env();
  return (
    <Shell
      key={page}
      demoNotice={demo ? DEMO_NOTICE : undefined}
      brand={{ href: "/inicio" }}
      identity={identityOf(actor)}
      nav={nav}
      search={{ action: SEARCH_PAGE, name: "q", label: "Buscar en la región", results: "/api/buscar" }}
      orillo={orilloAt(at === undefined ? (actor.offices[0]?.ugelCode ?? "region") : at)}
      shortcuts={shortcutsOf(nav)}
      menu={
        <>
          <ThemeSwitch action={chooseThemeAction} current={theme}>
            <input type="hidden" name="_page" value={page} />
          </ThemeSwitch>
          <MenuGroup title="La región">
            {directoryOf(actor, current).map(({ label, ...item }) => (
              <MenuLink key={item.href} {...item}>
                {label}
              </MenuLink>
            ))}
          </MenuGroup>
          <MenuGroup title="Su cuenta">
            <MenuLink href="/cuenta" icon={CircleUser}>
              Datos, contraseña y sesiones
            </MenuLink>
            <MenuLink href="/cuenta/avisos" icon={Bell}>
              Avisos por correo
            </MenuLink>
            {demo && (
              <MenuLink href="/desarrollo/correo" icon={Mail}>
                Correo de la demostración
              </MenuLink>
            )}
            <form action={signOutAction}>
              <MenuButton icon={LogOut}>Salir</MenuButton>
            </form>
          </MenuGroup>
        </>
      }
      footer="Sin rankings de colegios, docentes ni estudiantes."
    >
      {children}
    </Shell>
  );
}

import type { ReactNode } from "react";
import { Brand, type BrandProps } from "./brand";
import { MainNav } from "./main-nav";
import { Menu } from "./menu";
import { MenuGroup } from "./menu-group";
import { MenuLink } from "./menu-link";
import type { NavItem } from "./nav-item";
import { Orillo, type OrilloSegment } from "./orillo";
import { SearchBox, type SearchBoxProps } from "./search-box";
import { Shortcuts } from "./shortcuts";

export type ShellProps = {
  demoNotice?: string;
  brand: BrandProps;
  identity?: { name: string; detail: string };
  nav: NavItem[];
  search?: SearchBoxProps;
  menu?: ReactNode;
  aside?: ReactNode;
  orillo: OrilloSegment[];
  shortcuts?: NavItem[];
  footer?: ReactNode;
  children: ReactNode;
};

/** The frame of every page. `aside` is one more header link (Entrar); the rest lives in Menú. */
export function Shell(props: ShellProps) {
  const { identity, nav, search } = props;
  const subtitle = props.brand.subtitle ?? (identity ? [identity.name, identity.detail] : []);
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#contenido"
        className="sr-only bg-base-100 p-3 focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 print:hidden"
      >
        Saltar al contenido
      </a>
      <header className="print:hidden">
        {props.demoNotice && (
          <p className="bg-base-200 py-1 text-xs text-muted">
            <span className="wrap block">{props.demoNotice}</span>
          </p>
        )}
        <div className="wrap flex min-h-15 items-center justify-between gap-4 sm:min-h-17">
          <Brand href={props.brand.href} subtitle={subtitle} />
          <div className="flex items-center gap-1 lg:gap-4">
            <MainNav items={nav} />
            {search && <SearchBox {...search} />}
            {props.aside}
            <Menu>
              {identity && (
                <p className="border-b border-base-300 px-2 py-3">
                  <b className="block">{identity.name}</b>
                  <span className="text-sm text-muted">{identity.detail}</span>
                </p>
              )}
              <div className="border-b border-base-300 lg:hidden">
                <MenuGroup>
                  {nav.map(({ label, ...item }) => (
                    <MenuLink key={item.href} {...item}>
                      {label}
                    </MenuLink>
                  ))}
                </MenuGroup>
              </div>
              {props.menu}
            </Menu>
          </div>
        </div>
        <Orillo segments={props.orillo} />
      </header>
      <main id="contenido" tabIndex={-1} className="wrap flex-1 pt-5 pb-16 sm:pt-6 sm:pb-20 print:p-0">
        {props.children}
      </main>
      {props.footer && (
        <footer className="wrap pb-8 print:hidden">
          <div className="border-t border-base-300 pt-5 text-sm text-muted">{props.footer}</div>
        </footer>
      )}
      {props.shortcuts && <Shortcuts items={props.shortcuts} />}
    </div>
  );
}

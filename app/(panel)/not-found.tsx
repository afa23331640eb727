import { CircleUser, Search } from "lucide";
import { DEMO_NOTICE } from "@/components/frame/demo-notice";
import { identityOf, navigationOf } from "@/components/frame/navigation";
import { orilloAt } from "@/components/frame/orillo-at";
import { Anchor } from "@/components/ui/anchor";
import { MenuGroup } from "@/components/ui/menu-group";
import { MenuLink } from "@/components/ui/menu-link";
import { PageHeader } from "@/components/ui/page-header";
import { Shell } from "@/components/ui/shell";
import { requireActor } from "@/lib/access/session";
import { env } from "@/lib/env";
import { SEARCH_PAGE } from "@/lib/search/labels";

/** Every page carries this one along, for when there is nothing to show: it has the main ways out, and no more. */
export default async function PanelNotFound() {
  const actor = await requireActor();
  return (
    <Shell
      demoNotice={env().demo ? DEMO_NOTICE : undefined}
      brand={{ href: "/inicio" }}
      identity={identityOf(actor)}
      nav={navigationOf(actor)}
      orillo={orilloAt("region")}
      menu={
        <MenuGroup>
          <MenuLink href={SEARCH_PAGE} icon={Search}>
            Buscar en la región
          </MenuLink>
          <MenuLink href="/cuenta" icon={CircleUser}>
            Su cuenta
          </MenuLink>
        </MenuGroup>
      }
    >
      <PageHeader
        title="No se encontró lo que busca"
        lead="Puede que ya no exista, que la dirección esté incompleta o que no esté a su alcance."
      />
      <p>
        Vuelva a <Anchor href="/inicio">Inicio</Anchor>, o{" "}
        <Anchor href={SEARCH_PAGE}>busque en la región</Anchor>.
      </p>
    </Shell>
  );
}

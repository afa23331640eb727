import type { ReactNode } from "react";
import { Anchor } from "@/components/ui/anchor";
import { Status } from "@/components/ui/status";
import type { Role } from "@/db/values";
import { type Actor, can, mayAppoint } from "@/lib/access/actor";
import { NETWORK_OFFICES, ROLES, roleLabel } from "@/lib/access/roles";
import { shortDay } from "@/lib/dates/dates";
import type { NetworkHolder } from "@/lib/networks/history/queries";
import { vacantSince } from "@/lib/networks/history/rules";
import type { NetworkHub } from "@/lib/networks/hub/queries";
import { placeHref } from "@/lib/networks/labels";
import { canReadRecords } from "@/lib/networks/policy";

type OfficeListProps = {
  actor: Actor;
  hub: Pick<NetworkHub, "network" | "officers" | "record">;
  day: string;
};

function Line({ role, children, act }: { role: Role; children: ReactNode; act?: ReactNode }) {
  return (
    <li className="border-b border-base-300 py-3 last:border-b-0 sm:grid sm:grid-cols-[12rem_minmax(0,1fr)_auto] sm:gap-x-5">
      <p className="text-sm text-muted sm:pt-0.5">{roleLabel(role)}</p>
      <div className="min-w-0">{children}</div>
      {act}
    </li>
  );
}

/** Who fills an office when it is vacant: what the UGEL gives, the UGEL; the rest, the region. */
const whoFills = (role: Role, ugelCode: string) =>
  ROLES.ugel_director.appoints.includes(role) ? `Resuelve la UGEL ${ugelCode}.` : "Resuelve la región.";

/** The offices of a network: who holds each, since when and by what document, or since when nobody does. */
export function OfficeList({ actor, hub, day }: OfficeListProps) {
  const { network, officers, record } = hub;
  const manages = can(actor, "people.manage", network.path);
  const reads = canReadRecords(actor, network.path);
  const page = placeHref({ kind: "network", code: network.code });
  const act = (role: Role, text: string) =>
    mayAppoint(actor, role, network.path) && (
      <Anchor
        href={`${page}/cargos/${role}`}
        className="inline-flex min-h-11 items-center sm:-my-2.5 sm:self-start"
      >
        {text}
        <span className="sr-only">: {roleLabel(role)}</span>
      </Anchor>
    );
  const others = officers.filter(({ role }) => !(NETWORK_OFFICES as readonly Role[]).includes(role));
  const holderOf = (id: string) => record.holders.find((holder) => holder.id === id);
  const held = (holder: NetworkHolder) => (
    <>
      <p className="font-semibold">
        {manages ? (
          <Anchor href={`/administracion/usuarios/${holder.personId}`}>{holder.name}</Anchor>
        ) : (
          holder.name
        )}
      </p>
      {holder.school && <p className="text-sm text-muted">IE {holder.school}</p>}
      <p className="text-sm text-muted">
        Desde el {shortDay(holder.startsOn)}
        {holder.endsOn && `, hasta el ${shortDay(holder.endsOn)}`}.{" "}
        {holder.documentFileId && reads ? (
          <a href={`/api/archivos/${holder.documentFileId}`}>{holder.document ?? "Documento"}</a>
        ) : (
          holder.document
        )}
      </p>
      {holder.email && (
        <p className="text-sm break-words">
          <a href={`mailto:${holder.email}`} className="inline-block max-w-full py-0.5">
            {holder.email}
          </a>
          {holder.phone && <span className="text-muted"> · {holder.phone}</span>}
        </p>
      )}
    </>
  );
  return (
    <ul aria-label="Cargos de la red" className="-mt-1">
      {NETWORK_OFFICES.map((role) => {
        const officer = officers.find((one) => one.role === role);
        const holder = officer && holderOf(officer.id);
        const since = vacantSince(role, record, day);
        return holder ? (
          <Line key={role} role={role} act={act(role, "Reemplazar")}>
            {held(holder)}
          </Line>
        ) : (
          <Line key={role} role={role} act={act(role, "Dar el cargo")}>
            <p>
              <Status kind="late">Vacante</Status>
            </p>
            <p className="text-sm text-muted">
              {since && `Desde el ${shortDay(since)}. `}
              {whoFills(role, network.ugelCode)}
            </p>
          </Line>
        );
      })}
      {others.map((officer) => {
        const holder = holderOf(officer.id);
        return (
          holder && (
            <Line key={officer.id} role={officer.role}>
              {held(holder)}
            </Line>
          )
        );
      })}
    </ul>
  );
}

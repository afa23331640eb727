import { ActionForm } from "@/components/forms/action-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Row, RowList } from "@/components/ui/row-list";
import { dayAndTime } from "@/lib/dates/dates";
import type { FormState } from "@/lib/forms/form-state";

type Session = { id: string; device: string; address: string; createdAt: Date; lastSeenAt: Date };

type SessionListProps = {
  sessions: Session[];
  /** The session of this very request. */
  currentId?: string | null;
  end?: (state: FormState, form: FormData) => Promise<FormState>;
  fields?: Record<string, string>;
  page: string;
};

const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iPhone o iPad"],
  [/Windows/, "Windows"],
  [/Mac OS/, "Mac"],
  [/Linux/, "Linux"],
];
const named = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** «Chrome en Windows»: enough to know one's own equipment. */
const deviceName = (device: string) =>
  [named(BROWSERS, device) ?? "Navegador", named(SYSTEMS, device)].filter(Boolean).join(" en ");

/** Where someone is signed in, and how to end it. */
export function SessionList({ sessions, currentId, end, fields, page }: SessionListProps) {
  if (sessions.length === 0) return <EmptyState title="No hay sesiones abiertas" />;
  return (
    <RowList label="Sesiones abiertas">
      {sessions.map(({ id, device, address, createdAt, lastSeenAt }) => (
        <Row
          key={id}
          title={deviceName(device)}
          aside={id === currentId ? "esta sesión" : undefined}
          detail={`Desde ${address}. Entró el ${dayAndTime(createdAt)}; última actividad el ${dayAndTime(lastSeenAt)}.`}
          end={
            end &&
            id !== currentId && (
              <ActionForm action={end} fields={{ ...fields, sessionId: id }} page={page}>
                <Button variant="quiet" wide={false}>
                  Cerrar<span className="sr-only"> la sesión de {deviceName(device)}</span>
                </Button>
              </ActionForm>
            )
          }
        />
      ))}
    </RowList>
  );
}

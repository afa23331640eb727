import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import type { Arrangement } from "@/lib/networks/redesign/queries";
import { destinationOf } from "@/lib/networks/redesign/rules";

type SchoolChoicesProps = Pick<Arrangement, "schools" | "networks"> & {
  destinations: ReadonlyMap<string, string>;
  page: string;
};

/** Where each school would go. A plain GET form: the address is the trial. */
export function SchoolChoices({ schools, networks, destinations, page }: SchoolChoicesProps) {
  return (
    <form action={page}>
      {networks.map(({ code }) => (
        <input key={code} type="hidden" name={code} value="si" />
      ))}
      <DataTable
        caption="Por nombre. Escoja a qué red iría cada uno y calcule."
        rows={schools}
        rowKey={(school) => school.siteCode}
        columns={[
          { key: "name", header: "Colegio", rowHeader: true, cell: ({ name }) => `IE ${name}` },
          { key: "district", header: "Distrito", cell: ({ district }) => district ?? "–" },
          {
            key: "students",
            header: "Estudiantes",
            align: "right",
            cell: ({ students }) => students?.toLocaleString("es-PE") ?? "–",
          },
          { key: "network", header: "Hoy", cell: ({ network }) => `REI ${network}` },
          {
            key: "to",
            header: "Iría a",
            bare: true,
            cell: (school) => (
              <select
                name={school.siteCode}
                aria-label={`A qué red iría IE ${school.name}`}
                defaultValue={destinationOf(school, destinations)}
                className="select control"
              >
                {networks.map(({ code }) => (
                  <option key={code} value={code}>
                    REI {code}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
      <div className="mt-5">
        <Button>Calcular</Button>
      </div>
    </form>
  );
}

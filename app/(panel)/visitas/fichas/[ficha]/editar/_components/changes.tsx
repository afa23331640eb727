import type { FormChanges } from "@/lib/visits/forms/changes/rules";

type List = { title: string; texts: string[] };

function listsOf({ purpose, rule, order, blocks, items }: FormChanges): List[] {
  const whole = [
    purpose && "Para qué es la ficha",
    rule && "Los niveles de la visita",
    order && "El orden de los bloques o de los ítems",
  ].filter((text) => text !== false);
  return [
    { title: "Cambia en toda la ficha", texts: whole },
    { title: "Bloques nuevos", texts: blocks.in },
    { title: "Bloques que salen", texts: blocks.out },
    { title: "Bloques que cambian", texts: blocks.changed },
    { title: "Ítems nuevos", texts: items.in },
    { title: "Ítems que salen", texts: items.out },
    { title: "Ítems que cambian", texts: items.changed },
    { title: "Ítems que pasan a otro bloque", texts: items.moved },
  ].filter(({ texts }) => texts.length > 0);
}

/** What a version says otherwise than the one before it. */
export function Changes({ changes, before }: { changes: FormChanges; before: number }) {
  const lists = listsOf(changes);
  if (lists.length === 0)
    return <p>El borrador dice lo mismo que la versión {before}: no hace falta publicarlo.</p>;
  return lists.map(({ title, texts }) => (
    <div key={title} className="mt-4 first:mt-0">
      <h3>{title}</h3>
      <ul className="list-disc pl-5">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  ));
}

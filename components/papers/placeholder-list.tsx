import { DataList } from "@/components/ui/data-list";
import type { Placeholder } from "@/lib/papers/labels";
import { marker } from "@/lib/papers/rules";

/** What a text may ask to be filled, and what each thing means. */
export function PlaceholderList({ placeholders }: { placeholders: Placeholder[] }) {
  return (
    <DataList
      items={placeholders.map(({ name, meaning }) => ({
        label: meaning,
        value: <code className="text-sm">{marker(name)}</code>,
      }))}
    />
  );
}

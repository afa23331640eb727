import { count } from "./figures";
import type { Tile } from "./tile-shape";

/** What a tile says, and where it leads: the whole square is the link. Phones show three letters. */
export function TileCell({ tile, said }: { tile: Tile; said: string }) {
  const words = (
    <span className="min-w-0">
      <span className="sm:hidden" aria-hidden="true">
        {tile.letters}
      </span>
      <span className="max-sm:sr-only">{tile.label}</span> <b>{count(tile.value)}</b>
      <span className="sr-only"> {said}</span>
    </span>
  );
  return tile.href ? (
    <a href={tile.href} aria-current={tile.selected || undefined}>
      {words}
    </a>
  ) : (
    words
  );
}

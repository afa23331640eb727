/** What Next gives a page of the address after `?`. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The address's values, each name once. */
export async function readSearch(params: SearchParams): Promise<Record<string, string>> {
  const pairs = Object.entries(await params).flatMap(([name, value]) => {
    const one = Array.isArray(value) ? value[0] : value;
    return one === undefined ? [] : [[name, one]];
  });
  return Object.fromEntries(pairs);
}

/** An address with some of its values changed; an empty one is dropped. */
export function withSearch(
  path: string,
  values: Record<string, string | number | undefined>,
  changes: Record<string, string | number | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...values, ...changes })) {
    if (value !== undefined && value !== "") query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

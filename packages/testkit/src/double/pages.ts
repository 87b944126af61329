/** One page of a list and where its neighbours are. */
export interface Page<Item> {
  items: readonly Item[];
  page: number;
  perPage: number;
  total: number;
  pages: number;
}

/** Cuts a list; page counts from 1, more than 100 items are never given. */
export function cutPage<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  defaultSize: number,
): Page<Item> {
  const perPage = Math.min(100, Math.max(1, number(query.get("per_page"), defaultSize)));
  const page = Math.max(1, number(query.get("page"), 1));
  const pages = Math.max(1, Math.ceil(items.length / perPage));
  const start = (page - 1) * perPage;
  const shown = items.slice(start, start + perPage);
  return { items: shown, page, perPage, total: items.length, pages };
}

function number(text: string | null, otherwise: number): number {
  const value = Number(text ?? otherwise);
  return Number.isInteger(value) ? value : otherwise;
}

/** Link header (RFC 8288) with the relations that lead somewhere; undefined when there is one page. */
export function linkHeader(
  { page, pages }: Pick<Page<unknown>, "page" | "pages">,
  address: string,
  query: URLSearchParams,
): string | undefined {
  if (pages === 1) return undefined;
  const at = (target: number): string => {
    const next = new URLSearchParams(query);
    next.set("page", String(target));
    return `<${address}?${next.toString()}>`;
  };
  const relations = [
    page > 1 ? `${at(page - 1)}; rel="prev"` : undefined,
    page < pages ? `${at(page + 1)}; rel="next"` : undefined,
    page < pages ? `${at(pages)}; rel="last"` : undefined,
    page > 1 ? `${at(1)}; rel="first"` : undefined,
  ];
  return relations.filter((relation) => relation !== undefined).join(", ");
}

import type { InfiniteData } from "@tanstack/react-query";
import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Parts } from "./request.ts";
import { request } from "./request.ts";

/** A page of a list, and where the next begins; null: it is the last. */
export type Page<T> = { items: T[]; next: string | null };

type More<P> = {
  query?: Parts["query"];
  /** Things on a page. */
  limit?: number;
  staleTime?: number;
  refetchOnWindowFocus?: boolean;
  refetchInterval?: number | false | ((of: { state: { data: InfiniteData<P> | undefined } }) => number | false);
};

/** What is asked for a list that comes in pages, whatever else a page says. */
export function pagedQuery<P extends Page<unknown>>(
  queryKey: readonly unknown[],
  path: string,
  { query, limit = 50, ...more }: More<P> = {},
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      request<P>("GET", path, { query: { ...query, cursor: pageParam, limit }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    ...more,
  });
}

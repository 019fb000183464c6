import { queryOptions, useQuery } from "@tanstack/react-query";
import type { PlatformDetail } from "../../../src/registers/platforms/index.ts";
import type { Page } from "./paged.ts";
import { request } from "./request.ts";

export type Platform = PlatformDetail;

export const platformQuery = (id: string) =>
  queryOptions({
    queryKey: ["platform", id],
    queryFn: ({ signal }) => request<Platform>("GET", `/v1/platforms/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY, // names do not change while someone works
    retry: false,
  });

const platformsQuery = queryOptions({
  queryKey: ["platforms"],
  queryFn: ({ signal }) => request<Page<Platform>>("GET", "/v1/platforms", { query: { limit: 200 }, signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** The first 200 platforms of the register, by name, to choose from. */
export function usePlatformNames(): { id: string; name: string }[] {
  const { data } = useQuery(platformsQuery);
  return (data?.items ?? []).map(({ id, name, host }) => ({ id, name: name || host }));
}

/** The name of a platform; null where the register does not know it. Only a long register is asked for one alone. */
export function usePlatformName(id: string): string | null {
  const { data: listed } = useQuery(platformsQuery);
  const known = listed?.items.find((one) => one.id === id);
  const { data: alone } = useQuery({
    ...platformQuery(id),
    enabled: known === undefined && listed !== undefined && listed.next !== null,
  });
  const platform = known ?? alone;
  return platform === undefined ? null : platform.name || platform.host;
}

import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { SearchAnswer, SearchHit } from "../../../src/views/search/index.ts";
import { request } from "./request.ts";

export type Hit = SearchHit;
export type HitKind = Hit["kind"];
export type Found = SearchAnswer;

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ["search", q],
    queryFn: ({ signal }) => request<Found>("GET", "/v1/search", { query: { q, limit: 20 }, signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

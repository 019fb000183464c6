import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AlikeAnswer, ListingMatches, MatchAnswer, OffersAnswer } from "../../../src/signals/matches/index.ts";
import { request } from "./request.ts";

export type Match = MatchAnswer;
export type Said = ListingMatches["said"];
export type Offers = OffersAnswer;
export type Alike = AlikeAnswer;

export const matchesQuery = (listing: string) =>
  queryOptions({
    queryKey: ["matches", listing],
    queryFn: ({ signal }) => request<ListingMatches>("GET", `/v1/matches/${listing}`, { signal }),
  });

export const alikeQuery = (group: string) =>
  queryOptions({
    queryKey: ["offers", "alike", group],
    queryFn: ({ signal }) => request<AlikeAnswer>("GET", `/v1/offers/${group}`, { signal }),
  });

export const offersQuery = (product: string) =>
  queryOptions({
    queryKey: ["offers", product],
    queryFn: ({ signal }) => request<Offers>("GET", `/v1/products/${product}/offers`, { signal }),
  });

/** Gives a verdict on a match, or takes the last one back (null). */
export function useJudgeMatch(listing: string, target: string) {
  const queries = useQueryClient();
  const address = `/v1/matches/${listing}/${target}/verdict`;
  return useMutation({
    mutationFn: (verdict: Match["judged"]) =>
      verdict === null ? request<unknown>("DELETE", address) : request<unknown>("POST", address, { body: { verdict } }),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["matches", listing] }),
        queries.invalidateQueries({ queryKey: ["offers"] }),
      ]),
  });
}

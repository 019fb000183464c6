import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { TakedownAnswer, TakedownFileAnswer } from "../../../src/handling/takedowns/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Names } from "./cases.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Takedown = TakedownAnswer;
export type TakedownFile = TakedownFileAnswer;
export type Outcome = TakedownFile["listings"][number]["outcome"];
export type TakedownOfListing = {
  id: string;
  number: string;
  askedAt: string;
  isWithdrawn: boolean;
  outcome: Outcome;
  outcomeAt: string | null;
};

export const takedownsQuery = (filter: { state?: string; case?: string }) =>
  pagedQuery<Page<Takedown> & { names: Names }>(["takedowns", filter], "/v1/takedowns", { query: filter });

export const takedownQuery = (id: string) =>
  queryOptions({
    queryKey: ["takedown", id],
    queryFn: ({ signal }) => request<TakedownFile>("GET", `/v1/takedowns/${id}`, { signal }),
  });

export const takedownAbilitiesQuery = queryOptions({
  queryKey: ["takedown-abilities"],
  queryFn: ({ signal }) => request<{ ask: Ability }>("GET", "/v1/takedowns/abilities", { signal }),
});

export const takedownsOfListingQuery = (listing: string) =>
  queryOptions({
    queryKey: ["takedowns", "listing", listing],
    queryFn: ({ signal }) =>
      request<{ items: TakedownOfListing[] }>("GET", `/v1/listings/${listing}/takedowns`, { signal }),
  });

export type AskTakedown = { listings: string[]; concern: string; reason: string; caseId?: string };

export function useAskTakedown() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: AskTakedown; once: string }) =>
      request<Takedown>("POST", "/v1/takedowns", { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["takedowns"] }),
  });
}

export type TakedownChange =
  | { kind: "answer"; body: { outcomes: { listing: string; outcome: Outcome }[]; answer: string } }
  | { kind: "withdraw"; body: { reason: string } };

/** Changes a request as it was seen; where someone was first, the page loads what they left. */
export function useChangeTakedown(of: { id: string; version: number }) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["takedown", of.id] }),
      queries.invalidateQueries({ queryKey: ["takedowns"] }),
    ]);
  return useMutation({
    mutationFn: ({ kind, body }: TakedownChange) =>
      request<Takedown>("POST", `/v1/takedowns/${of.id}/${kind}`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

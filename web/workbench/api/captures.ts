import type { InfiniteData } from "@tanstack/react-query";
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { EvidenceAnswer, VerdictAnswer } from "../../../src/signals/evidence/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Lead } from "./leads.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Capture = EvidenceAnswer;
export type Tie = Capture["leads"][number];
type Captures = Page<Capture> & { abilities: { capture: Ability; tie: Ability } };

/** To what a captured page belongs: one of these. */
export type About = { lead: string } | { listing: string } | { case: string };

// A capture takes seconds; who asked for one sees it come.
const whileWaiting = {
  refetchInterval: ({ state }: { state: { data: InfiniteData<Captures> | undefined } }) =>
    state.data?.pages.some((page) => page.items.some((one) => one.state === "waiting")) ? 2000 : false,
} as const;

/** The captures of a lead, a listing or a case, newest first. */
export const capturesQuery = (about: About) =>
  "case" in about
    ? pagedQuery<Captures>(["captures", about], `/v1/cases/${about.case}/captures`, whileWaiting)
    : pagedQuery<Captures>(["captures", about], "/v1/evidence", { query: about, ...whileWaiting });

/** Every capture that one may see, newest first, or those in a state and with words. */
export const allCapturesQuery = (filter: { q?: string; state?: string }) =>
  pagedQuery<Captures>(["captures", "all", filter], "/v1/evidence", { query: filter, ...whileWaiting });

/** Captures to choose from for a lead: those with these words. */
export const capturesFoundQuery = (q: string) => ({
  ...pagedQuery<Captures>(["captures", "found", q], "/v1/evidence", { query: { q }, limit: 20 }),
  placeholderData: keepPreviousData,
});

/** Captures of the very pages that a lead is about. */
export const capturesOfAddressesQuery = (lead: string) =>
  queryOptions({
    queryKey: ["captures", "of-addresses", lead],
    queryFn: ({ signal }) =>
      request<Captures>("GET", "/v1/evidence", { query: { addressesOf: lead, limit: 50 }, signal }),
  });

/** Leads to choose from for a capture, strongest first: those whose name has these words. */
export const leadsFoundQuery = (q: string) => ({
  ...pagedQuery<Page<Lead>>(["leads", "found", q], "/v1/leads", { query: { q }, limit: 20 }),
  placeholderData: keepPreviousData,
});

export function useCapture(about: About) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ url, note, once }: { url: string; note: string; once: string }) =>
      request<Capture>("POST", "/v1/evidence/captures", {
        body: { url, ...about, ...(note === "" ? {} : { note }) },
        once,
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["captures", about] }),
  });
}

const pathOf = (capture: string, lead: string) => `/v1/evidence/${capture}/leads/${lead}`;

/** Ties captures to leads, each to each; where one is refused the others stand, and trying again changes nothing about them. */
export function useTie() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ captures, leads, reason }: { captures: string[]; leads: string[]; reason: string }) =>
      Promise.all(
        captures.flatMap((capture) =>
          leads.map((lead) =>
            request<Capture>("PUT", pathOf(capture, lead), { body: reason === "" ? {} : { reason } }),
          ),
        ),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ["captures"] }),
  });
}

export function useUntie(capture: string, lead: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<Capture>("DELETE", pathOf(capture, lead)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["captures"] }),
  });
}

export const useVerify = (id: string) =>
  useMutation({ mutationFn: () => request<VerdictAnswer>("GET", `/v1/evidence/${id}/verify`) });

import { queryOptions, useQuery } from "@tanstack/react-query";
import type { FindingAnswer, LeadAnswer, LeadFileAnswer } from "../../../src/signals/leads/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Lead = LeadAnswer;
export type LeadFile = LeadFileAnswer;
export type Finding = FindingAnswer;
export type Evidence = LeadFile["evidence"][number];
export type LeadState = Lead["state"];
export type Verdict = Exclude<LeadState, "open">;
export type LeadFilter = {
  state?: string;
  concern?: string;
  platform?: string;
  seller?: string;
  check?: string;
  minScore?: string;
};
export type LeadCount = { state: LeadState; concern: Lead["concern"]; n: number };

export const leadsQuery = (filter: LeadFilter) =>
  pagedQuery<Page<Lead>>(["leads", filter], "/v1/leads", {
    query: filter,
    // A queue that reorders itself under an officer's hands is worse than one a minute old.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

export const leadQuery = (id: string) =>
  queryOptions({
    queryKey: ["lead", id],
    queryFn: ({ signal }) => request<LeadFile>("GET", `/v1/leads/${id}`, { signal }),
  });

export const countsQuery = queryOptions({
  queryKey: ["lead-counts"],
  queryFn: ({ signal }) => request<LeadCount[]>("GET", "/v1/leads/counts", { signal }),
});

export const useLead = (id: string) => useQuery(leadQuery(id));

/** `seen` is the state that the officer judged from. */
export const giveVerdict = (
  { id, state: seen }: Pick<Lead, "id" | "state">,
  verdict: Verdict,
  note: string,
): Promise<{ state: LeadState }> =>
  request("POST", `/v1/leads/${id}/verdict`, { body: note === "" ? { verdict, seen } : { verdict, note, seen } });

export const takeVerdictBack = (id: string): Promise<{ state: LeadState }> =>
  request("DELETE", `/v1/leads/${id}/verdict`);

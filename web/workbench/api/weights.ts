import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { WeightProposalAnswer } from "../../../src/signals/leads/index.ts";
import type { QualityAnswer } from "../../../src/views/insight/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type WeightProposal = WeightProposalAnswer;
export type PrecisionDrift = QualityAnswer["precision"][number];
export type WeightStep = { step: "apply" | "refuse" | "undo"; reason: string };
type Proposals = Page<WeightProposal> & { isSettling: boolean; abilities: { propose: Ability } };

const key = ["weight-proposals"] as const;
const pollMs = 2_000;

export const proposalsQuery = pagedQuery<Proposals>(key, "/v1/weight-proposals", {
  limit: 20,
  refetchInterval: ({ state }) => (state.data?.pages[0]?.isSettling === true ? pollMs : false),
});

/** Where officers lately say no far more often, or far less: seldom enough to cost nothing. */
export const alertsQuery = queryOptions({
  queryKey: ["screening-alerts"],
  queryFn: ({ signal }) => request<{ precision: PrecisionDrift[] }>("GET", "/v1/screening/alerts", { signal }),
  staleTime: 300_000,
});

export function useProposeWeights() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<WeightProposal>("POST", "/v1/weight-proposals"),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useStepWeights(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, reason }: WeightStep) =>
      step === "undo"
        ? request<WeightProposal>("POST", `/v1/weight-proposals/${id}/undo`, { body: { reason } })
        : request<WeightProposal>("POST", `/v1/weight-proposals/${id}/decide`, { body: { decision: step, reason } }),
    onSuccess: () =>
      Promise.all([key, ["screening-quality"], ["leads"]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

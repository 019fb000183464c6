import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { HubAnswer, HubFileAnswer, HubRunAnswer, NotKeptAnswer } from "../../../src/outcomes/exchange/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Hub = HubAnswer;
export type HubFile = HubFileAnswer;
export type HubRun = HubRunAnswer;
export type NotKept = NotKeptAnswer;

// Often enough to be watched while something runs, seldom enough to cost nothing.
const pollMs = 3_000;
const isAtWork = ({ lastRun }: Hub): boolean => lastRun?.state === "running";

export const hubsQuery = pagedQuery<Page<Hub>>(["hubs"], "/v1/exchange/hubs", {
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isAtWork)) ? pollMs : false),
});

export const hubQuery = (id: string) =>
  queryOptions({
    queryKey: ["hub", id],
    queryFn: ({ signal }) => request<HubFile>("GET", `/v1/exchange/hubs/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? pollMs : false),
  });

export const hubRunsQuery = (id: string, watched: boolean) =>
  pagedQuery<Page<HubRun>>(["hub", id, "runs"], `/v1/exchange/hubs/${id}/runs`, {
    limit: 20,
    refetchInterval: watched ? pollMs : false,
  });

export const notKeptQuery = (run: string) =>
  pagedQuery<Page<NotKept>>(["hub-not-kept", run], `/v1/exchange/hub-runs/${run}/not-kept`);

function useLookAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all([queries.invalidateQueries({ queryKey: ["hubs"] }), queries.invalidateQueries({ queryKey: ["hub"] })]);
}

/** Adds a hub; the key keeps a second try from making a second one. */
export function useAddHub() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ body, once }: { body: unknown; once: string }) =>
      request<HubFile>("POST", "/v1/exchange/hubs", { body, once }),
    onSuccess: lookAgain,
  });
}

/** Changes one on the version that was seen. */
export function useChangeHub({ id, version }: Pick<Hub, "id" | "version">) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: unknown) => request<HubFile>("PUT", `/v1/exchange/hubs/${id}`, { body, version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export type HubStep = "run" | "again" | "on" | "off";

/** Switches one, or asks it now. */
export function useStepHub(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (step: HubStep) =>
      step === "on" || step === "off"
        ? request<HubFile>("PUT", `/v1/exchange/hubs/${id}/switch`, { body: { on: step === "on" } })
        : request<HubFile>("POST", `/v1/exchange/hubs/${id}/run`, { body: { again: step === "again" } }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "conflict") && lookAgain(),
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  CollectorAnswer,
  CollectorFileAnswer,
  CollectorRunAnswer,
} from "../../../src/signals/collectors/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Collector = CollectorAnswer;
export type CollectorFile = CollectorFileAnswer;
export type CollectorRun = CollectorRunAnswer;

// Often enough to be watched while something runs, seldom enough to cost nothing.
const pollMs = 3_000;
const isAtWork = ({ lastRun }: Collector): boolean => lastRun?.state === "running";

export const collectorsQuery = pagedQuery<Page<Collector>>(["collectors"], "/v1/collectors", {
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isAtWork)) ? pollMs : false),
});

export const collectorQuery = (id: string) =>
  queryOptions({
    queryKey: ["collector", id],
    queryFn: ({ signal }) => request<CollectorFile>("GET", `/v1/collectors/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? pollMs : false),
  });

export const collectorRunsQuery = (id: string, watched: boolean) =>
  pagedQuery<Page<CollectorRun>>(["collector", id, "runs"], `/v1/collectors/${id}/runs`, {
    limit: 20,
    refetchInterval: watched ? pollMs : false,
  });

function useLookAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["collectors"] }),
      queries.invalidateQueries({ queryKey: ["collector"] }),
    ]);
}

/** Makes a collector; the key keeps a second try from making a second one. */
export function useCreateCollector() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ body, once }: { body: unknown; once: string }) =>
      request<CollectorFile>("POST", "/v1/collectors", { body, once }),
    onSuccess: lookAgain,
  });
}

/** Changes one, on the version that was seen. */
export function useChangeCollector(of: Pick<Collector, "id" | "version">) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: unknown) =>
      request<CollectorFile>("PUT", `/v1/collectors/${of.id}`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export type CollectorStep = "run" | "stop" | "on" | "off";

/** Switches one, runs it now, or stops its run. */
export function useStepCollector(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (step: CollectorStep) =>
      step === "on" || step === "off"
        ? request<CollectorFile>("PUT", `/v1/collectors/${id}/switch`, { body: { on: step === "on" } })
        : request<CollectorFile>("POST", `/v1/collectors/${id}/${step}`),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "conflict") && lookAgain(),
  });
}

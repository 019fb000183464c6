import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ChangeAnswer,
  LeadChangeAnswer,
  RescreeningAnswer,
  RescreeningFileAnswer,
} from "../../../src/signals/monitoring/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Rescreening = RescreeningAnswer;
export type RescreeningFile = RescreeningFileAnswer;
export type Change = ChangeAnswer;
export type LeadChange = LeadChangeAnswer;

/** Whether the house is at work on it, so that looking again shortly tells more. */
export const isAtWork = ({ state }: Pick<Rescreening, "state">): boolean =>
  state === "looking" || state === "weighing" || state === "applying";

/** Whether it stands in the way of another one. */
export const isUnderway = ({ state }: Pick<Rescreening, "state">): boolean =>
  state !== "applied" && state !== "discarded";

// Often enough to be watched, seldom enough to cost nothing.
const pollMs = 1_500;

export const rescreeningsQuery = pagedQuery<Page<Rescreening>>(["rescreenings"], "/v1/rescreenings", {
  refetchInterval: ({ state }) => (state.data?.pages[0]?.items.some(isAtWork) === true ? pollMs : false),
});

export const rescreeningQuery = (id: string) =>
  queryOptions({
    queryKey: ["rescreening", id],
    queryFn: ({ signal }) => request<RescreeningFile>("GET", `/v1/rescreenings/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? pollMs : false),
  });

export const changesQuery = (id: string, check: string | null) =>
  pagedQuery<Page<Change>>(["rescreening", id, "changes", check], `/v1/rescreenings/${id}/changes`, {
    query: { check },
  });

export const leadChangesQuery = (id: string) =>
  pagedQuery<Page<LeadChange>>(["rescreening", id, "leads"], `/v1/rescreenings/${id}/leads`, { limit: 25 });

/** Starts one, or decides on one; where someone was first, the page loads what they left. */
function useChange<V>(address: (given: V) => string) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["rescreenings"] }),
      queries.invalidateQueries({ queryKey: ["rescreening"] }),
    ]);
  return useMutation({
    mutationFn: (given: V) => request<RescreeningFile>("POST", address(given)),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "conflict") && lookAgain(),
  });
}

export const useStartRescreening = () => useChange<void>(() => "/v1/rescreenings");

export type Decision = "apply" | "discard";
/** Whoever was told that rules have changed since the preview may apply it as it is. */
export const useDecideRescreening = ({ id, isOutdated }: RescreeningFile) =>
  useChange<Decision>((decision) => `/v1/rescreenings/${id}/${decision}${isOutdated ? "?outdated=true" : ""}`);

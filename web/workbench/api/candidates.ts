import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AddedAnswer,
  CandidateSheetAnswer,
  CandidateState,
  Decision,
  ListedCandidateAnswer,
} from "../../../src/signals/candidates/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type ListedCandidate = ListedCandidateAnswer;
export type CandidateSheet = CandidateSheetAnswer;
export type Added = AddedAnswer;
export type { CandidateState, Decision };
export type Counts = {
  states: { state: CandidateState; n: number }[];
  due: number;
  withoutContact: number;
  listingsWaiting: number;
};

// Often enough to be watched, seldom enough to cost nothing.
const pollMs = 2_000;

/** Whether the house is to look at it now, so that asking again shortly tells more. */
export const isLooking = ({ lookAt, outcome }: Pick<CandidateSheet, "lookAt" | "outcome">): boolean =>
  lookAt !== null && Date.parse(lookAt) <= Date.now() && outcome !== "no-contact";

const isCapturing = ({ captures }: CandidateSheet): boolean => captures.some(({ state }) => state === "waiting");

export const candidatesQuery = (filter: { state: string; q: string }) =>
  pagedQuery<Page<ListedCandidate>>(["candidates", filter], "/v1/candidates", { query: filter });

export const candidateCountsQuery = queryOptions({
  queryKey: ["candidate-counts"],
  queryFn: ({ signal }) => request<Counts>("GET", "/v1/candidates/counts", { signal }),
});

export const candidateQuery = (id: string) =>
  queryOptions({
    queryKey: ["candidate", id],
    queryFn: ({ signal }) => request<CandidateSheet>("GET", `/v1/candidates/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (isLooking(data) || isCapturing(data)) ? pollMs : false,
  });

/** A change to candidates; where someone was first, the page loads what they left. */
function useCandidateChange<V, T>(change: (given: V) => Promise<T>) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all(
      ["candidates", "candidate", "candidate-counts"].map((key) => queries.invalidateQueries({ queryKey: [key] })),
    );
  return useMutation({
    mutationFn: change,
    onSuccess: lookAgain,
    onError: (error) => (isRefusal(error, "stale") || isRefusal(error, "forbidden")) && lookAgain(),
  });
}

export const useAddCandidates = () =>
  useCandidateChange(({ addresses, once }: { addresses: string[]; once: string }) =>
    request<{ items: Added[] }>("POST", "/v1/candidates", { body: { addresses }, once }),
  );

export const useLookAgain = (id: string) =>
  useCandidateChange<void, unknown>(() => request("POST", `/v1/candidates/${id}/look`));

export const useDecide = ({ id, version }: Pick<CandidateSheet, "id" | "version">) =>
  useCandidateChange((body: { decision: Decision; reason: string }) =>
    request<{ state: CandidateState }>("POST", `/v1/candidates/${id}/decision`, { body, version }),
  );

export const useUndoDecision = (id: string) =>
  useCandidateChange<void, unknown>(() => request("DELETE", `/v1/candidates/${id}/decision`));

export const useCapture = (id: string) =>
  useCandidateChange<void, unknown>(() => request("POST", `/v1/candidates/${id}/captures`, { body: {} }));

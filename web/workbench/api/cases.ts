import type { InfiniteData } from "@tanstack/react-query";
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { CaseAnswer, CaseFileAnswer, StepAnswer } from "../../../src/handling/cases/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Case = CaseAnswer;
export type CaseFile = CaseFileAnswer;
export type Step = StepAnswer;
export type CaseState = Case["state"];
export type Names = Record<string, string>;
/** The names that the pages of a list tell. */
export const namesOf = (of: InfiniteData<{ names: Names }> | undefined): Names =>
  Object.assign({}, ...(of?.pages.map(({ names }) => names) ?? []));

export type CaseFilter = { state?: string; owner?: string; q?: string };

export const casesQuery = (filter: CaseFilter) =>
  pagedQuery<Page<Case> & { names: Names }>(["cases", filter], "/v1/cases", { query: filter });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ["case", id],
    queryFn: ({ signal }) => request<CaseFile>("GET", `/v1/cases/${id}`, { signal }),
  });

export const caseLineQuery = (id: string) =>
  queryOptions({
    queryKey: ["case", id, "time-line"],
    queryFn: ({ signal }) => request<{ items: Step[]; names: Names }>("GET", `/v1/cases/${id}/time-line`, { signal }),
  });

export type OpenCase = { leads: string[]; title: string; summary: string };

export function useOpenCase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: OpenCase; once: string }) =>
      request<Case>("POST", "/v1/cases", { body: input, once }),
    onSuccess: () => {
      for (const key of ["cases", "leads", "lead", "lead-counts"]) void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}

/** A change of a case: what is added to its address, and the body. A note changes no version. */
export type CaseChange =
  | { kind: "edit"; body: { title: string; summary: string } }
  | { kind: "state"; body: { to: "open" | "verifying"; reason: string } }
  | { kind: "close"; body: { outcome: string; reason: string } }
  | { kind: "reopen"; body: { reason: string } }
  | { kind: "owner"; body: { owner: string } }
  | { kind: "sharing"; body: { level: string; sharedWith: string[] } };

/** Changes a case as it was seen; where someone was first, the page loads what they left. */
export function useChangeCase(of: CaseFile) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["case", of.id] }),
      queries.invalidateQueries({ queryKey: ["cases"] }),
    ]);
  return useMutation({
    mutationFn: ({ kind, body }: CaseChange) =>
      kind === "edit"
        ? request<Case>("PATCH", `/v1/cases/${of.id}`, { body, version: of.version })
        : request<Case>("POST", `/v1/cases/${of.id}/${kind}`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export function useAddNote(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: string; once: string }) =>
      request("POST", `/v1/cases/${id}/notes`, { body: { body }, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["case", id] }),
  });
}

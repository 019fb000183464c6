import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { PartAnswer, SuspectAnswer, SuspectFileAnswer } from "../../../src/signals/copies/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Suspect = SuspectAnswer;
export type SuspectFile = SuspectFileAnswer;
export type CopyState = Suspect["state"];
export type CopyVerdict = Exclude<CopyState, "open">;
export type Guessing = {
  gtin: string;
  since: string;
  guesses: number;
  addresses: number;
  logOdds: number;
  parts: PartAnswer[];
};
export type CopyCounts = { states: { state: CopyState; n: number }[]; guessings: Guessing[] };
export type CodeAlert = { id: string; gtin: string; scans: number; alertedAt: string; lastAt: string };

export const copiesQuery = (state: CopyState | null) =>
  pagedQuery<Page<Suspect>>(["copies", state], "/v1/copied-codes", { query: { state } });

export const copyCountsQuery = queryOptions({
  queryKey: ["copy-counts"],
  queryFn: ({ signal }) => request<CopyCounts>("GET", "/v1/copied-codes/counts", { signal }),
});

export const copyQuery = (id: string) =>
  queryOptions({
    queryKey: ["copy", id],
    queryFn: ({ signal }) => request<SuspectFile>("GET", `/v1/copied-codes/${id}`, { signal }),
  });

export const codeAlertsQuery = pagedQuery<Page<CodeAlert>>(["code-alerts"], "/v1/party/code-alerts");

/** An answer about a code; where the code changed meanwhile, the page loads what it weighs now. */
export function useJudgeCode({ id, version }: Pick<SuspectFile, "id" | "version">) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all(["copies", "copy", "copy-counts"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  return useMutation({
    mutationFn: (body: { verdict: CopyVerdict; note?: string }) =>
      request<{ state: CopyVerdict }>("POST", `/v1/copied-codes/${id}/verdict`, { body, version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { EvidenceAnswer, VerdictAnswer } from "../../../src/signals/evidence/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Capture = EvidenceAnswer;

/** To what a captured page belongs: one of these. */
export type About = { lead: string } | { listing: string } | { case: string };

export const capturesQuery = (about: About) =>
  queryOptions({
    queryKey: ["captures", about],
    queryFn: ({ signal }) => request<Page<Capture>>("GET", "/v1/evidence", { query: { ...about, limit: 50 }, signal }),
    // A capture takes seconds; who asked for one sees it come.
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === "waiting") ? 2000 : false),
  });

/** Every capture that one may see, newest first. */
export const allCapturesQuery = pagedQuery<Page<Capture>>(["captures", "all"], "/v1/evidence");

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

export const useVerify = (id: string) =>
  useMutation({ mutationFn: () => request<VerdictAnswer>("GET", `/v1/evidence/${id}/verify`) });

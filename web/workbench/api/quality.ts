import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ControlListingAnswer, ControlShareAnswer } from "../../../src/signals/monitoring/index.ts";
import type { QualityAnswer } from "../../../src/views/insight/index.ts";
import type { Verdict } from "./leads.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Quality = QualityAnswer;
export type Share = QualityAnswer["control"][number]["share"];
export type ControlShare = ControlShareAnswer;
export type ControlListing = ControlListingAnswer;
export type ControlFilter = { month: string; platform: string | null; open: boolean };

const sharesKey = ["control-shares"] as const;
const qualityKey = ["screening-quality"] as const;
export const controlKey = (month: string) => ["control", month] as const;

export const sharesQuery = queryOptions({
  queryKey: sharesKey,
  queryFn: ({ signal }) =>
    request<{ items: ControlShare[]; monthNow: string }>("GET", "/v1/control-samples", { signal }),
});

export const qualityQuery = queryOptions({
  queryKey: qualityKey,
  queryFn: ({ signal }) => request<Quality>("GET", "/v1/screening/quality", { signal }),
});

export const controlQuery = ({ month, platform, open }: ControlFilter) =>
  pagedQuery<Page<ControlListing>>([...controlKey(month), platform, open], `/v1/control-samples/${month}`, {
    query: { platform, open: String(open) },
    // What was judged in this sitting stays in the list until the page is opened anew, so that one can go back to it.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });

export function useDrawSample() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ drawn: number }>("POST", "/v1/control-samples"),
    onSuccess: () =>
      Promise.all([sharesKey, qualityKey, ["control"]].map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}

/** Null takes the answer back. */
export const giveControlVerdict = (
  month: string,
  listing: string,
  answer: { verdict: Verdict | null; note?: string; seen: Verdict | null },
): Promise<{ verdict: Verdict | null }> =>
  request("PUT", `/v1/control-samples/${month}/${listing}/verdict`, { body: answer });

/** After a verdict the shares and what is made of them are counted anew. */
export function useSharesStale(): () => void {
  const queries = useQueryClient();
  return () => {
    for (const queryKey of [sharesKey, qualityKey]) void queries.invalidateQueries({ queryKey });
  };
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ClusterAnswer,
  LinkedAnswer,
  LinkingAnswer,
  LinkVerdictAnswer,
  ValueSeen,
  WhyAnswer,
} from "../../../src/signals/links/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Linking = LinkingAnswer;
export type Cluster = ClusterAnswer;
export type Linked = LinkedAnswer;
export type LinkedAccount = Linked["accounts"][number];
export type Link = Linked["links"][number];
export type Why = WhyAnswer;
export type WhyField = Why["fields"][number];
export type SeenValue = ValueSeen;
export type LinkVerdict = LinkVerdictAnswer;
export type Judgement = { one: string; other: string; verdict: LinkVerdict["verdict"]; reason: string };
export type Order = "largest" | "newest";

// A verdict is obeyed within the two seconds after which the job's queue is looked at; more often than this shows nothing sooner.
const pollMs = 1_000;

export const linkingQuery = queryOptions({
  queryKey: ["links", "state"],
  queryFn: ({ signal }) => request<Linking>("GET", "/v1/links/state", { signal }),
  refetchInterval: ({ state }) => ((state.data?.waiting ?? 0) + (state.data?.unsettled ?? 0) > 0 ? 3_000 : false),
});

export const clustersQuery = (order: Order) =>
  pagedQuery<Page<Cluster>>(["links", "clusters", order], "/v1/clusters", { query: { order } });

export const linkedQuery = (seller: string) =>
  queryOptions({
    queryKey: ["links", "of", seller],
    queryFn: ({ signal }) => request<Linked>("GET", `/v1/sellers/${seller}/links`, { signal }),
    refetchInterval: ({ state }) => ((state.data?.unsettled ?? 0) > 0 ? pollMs : false),
  });

const isSettling = (why: Why | undefined) => why?.verdicts.some(({ settledAt }) => settledAt === null) === true;

export const whyQuery = (one: string, other: string) =>
  queryOptions({
    queryKey: ["links", "why", one, other],
    queryFn: ({ signal }) => request<Why>("GET", "/v1/links/why", { query: { one, other }, signal }),
    refetchInterval: ({ state }) => (isSettling(state.data) ? pollMs : false),
  });

function useLinkChange<V>(change: (given: V) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ["links"] }),
  });
}

export const useBeginLinking = () => useLinkChange<void>(() => request("POST", "/v1/links/state"));

export const useJudgeLink = () =>
  useLinkChange<Judgement & { once: string }>(({ once, ...body }) =>
    request("POST", "/v1/links/verdicts", { body, once }),
  );

export const useUndoLinkVerdict = () => useLinkChange<string>((id) => request("DELETE", `/v1/links/verdicts/${id}`));

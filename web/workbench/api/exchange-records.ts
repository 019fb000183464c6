import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ListedRecordAnswer, RecordAnswer, WhoElseAnswer } from "../../../src/outcomes/exchange/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type ListedRecord = ListedRecordAnswer;
export type ExchangeRecord = RecordAnswer;
export type RecordKind = ListedRecord["kind"];
export type ValueKind = "phone" | "bank" | "tax" | "email" | "page" | "handle" | "gtin" | "picture" | "seller" | "name";
export type RecordShare = {
  id: string;
  audiences: string[];
  fields: string[] | null;
  purpose: string;
  basis: string | null;
  until: string | null;
  madeAt: string;
  withdrawnAt: string | null;
};
export type RecordReader = {
  person: string;
  name: string | null;
  agency: string;
  firstAt: string;
  lastAt: string;
  times: number;
  door: "page" | "api" | "export" | "feed" | "webhook" | "beside" | "envelope";
  purpose: string | null;
};
export type TargetOf = { kind: "record" | "case"; id: string };
export type WhoElse = WhoElseAnswer;
export type Proposal = {
  id: string;
  agency: string;
  field: string;
  value: string;
  unit: string | null;
  reason: string;
  madeAt: string;
  state: "open" | "accepted" | "refused";
  answer: string | null;
};
export type Sighting = { id: string; agency: string; seenAt: string; place: string | null; note: string | null };
export type Beside = {
  one: ExchangeRecord;
  other: ExchangeRecord;
  fields: { name: string; one: string | null; other: string | null; isSame: boolean }[];
};
export type RecordFilter = { kind: string | null; agency: string | null };

const key = "exchange-records";
const path = "/v1/exchange/records";

export const recordsQuery = (filter: RecordFilter) =>
  pagedQuery<Page<ListedRecord> & { keep: Ability }>([key, "list", filter], path, { query: filter });

export const recordCountQuery = (filter: RecordFilter) =>
  queryOptions({
    queryKey: [key, "count", filter],
    queryFn: ({ signal }) =>
      request<{ count: number; isMore: boolean }>("GET", `${path}/count`, { query: filter, signal }),
  });

export const recordSearchQuery = (q: string) =>
  queryOptions({
    queryKey: [key, "search", q],
    queryFn: ({ signal }) =>
      request<{ items: ListedRecord[]; more: boolean }>("GET", `${path}/search`, {
        query: { q, finished: "true", limit: 50 },
        signal,
      }),
  });

export const recordsHoldingQuery = (kind: string, value: string) =>
  queryOptions({
    queryKey: [key, "holding", kind, value],
    queryFn: async ({ signal }) => {
      const found = await request<{ items: { record: ListedRecord }[] }>("GET", `${path}/holding`, {
        query: { kind, value },
        signal,
      });
      return { items: [...new Map(found.items.map(({ record }) => [record.id, record])).values()], more: false };
    },
  });

/** Reading another agency's record leaves a receipt, so it is asked for when its page is opened and not before. */
export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: [key, "one", id],
    queryFn: ({ signal }) => request<ExchangeRecord>("GET", `${path}/${id}`, { signal }),
    staleTime: 60_000,
  });

const sideQuery = <T>(id: string, side: string) =>
  queryOptions({
    queryKey: [key, "one", id, side],
    queryFn: ({ signal }) => request<{ items: T[] }>("GET", `${path}/${id}/${side}`, { signal }),
  });
export const sharesQuery = (id: string) => sideQuery<RecordShare>(id, "shares");
export const readersQuery = (id: string) => sideQuery<RecordReader>(id, "readers");
export const proposalsQuery = (id: string) => sideQuery<Proposal>(id, "proposals");
export const sightingsQuery = (id: string) => sideQuery<Sighting>(id, "sightings");

export const whoElseQuery = ({ kind, id }: TargetOf) =>
  queryOptions({
    queryKey: [key, "who-else", kind, id],
    queryFn: ({ signal }) => request<WhoElse>("GET", `/v1/exchange/targets/${kind}/${id}`, { signal }),
    staleTime: 60_000,
  });

export const besideQuery = (one: string, other: string) =>
  queryOptions({
    queryKey: [key, "beside", one, other],
    queryFn: ({ signal }) => request<Beside>("GET", `${path}/${one}/beside/${other}`, { signal }),
    staleTime: 60_000,
  });

function useLookAgain() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: [key] });
}

export type ShareBody = {
  audiences: string[];
  fields: string[] | null;
  purpose: string;
  basis: string | null;
  until: string | null;
};

export function useShareRecord(of: { id: string; version: number }) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: ShareBody) =>
      request<{ share: string }>("POST", `${path}/${of.id}/shares`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export function useWithdrawShare(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (share: string) => request<ExchangeRecord>("POST", `${path}/${id}/shares/${share}/withdraw`, {}),
    onSuccess: lookAgain,
  });
}

export function useWithdrawRecord(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (reason: string) => request<ExchangeRecord>("POST", `${path}/${id}/withdraw`, { body: { reason } }),
    onSuccess: lookAgain,
  });
}

export function usePropose(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: { field: string; value: string; unit: string | null; reason: string }) =>
      request<Proposal>("POST", `${path}/${id}/proposals`, { body }),
    onSuccess: lookAgain,
  });
}

export function useAnswerProposal() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ id, accepted, answer }: { id: string; accepted: boolean; answer: string | null }) =>
      request<Proposal>("POST", `/v1/exchange/proposals/${id}/answer`, { body: { accepted, answer } }),
    onSuccess: lookAgain,
  });
}

export function useNoteSighting(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: { seenAt: string; place: string | null; note: string | null }) =>
      request<{ id: string }>("POST", `${path}/${id}/sightings`, { body }),
    onSuccess: lookAgain,
  });
}

export type NewRecord = {
  externalId: string;
  kind: string;
  title: string;
  summary: string;
  occurredOn: string | null;
  fields: { name: string; value: string; level?: "own" }[];
};

/** Keeps one record written by hand; the answer names its id, or why it was refused. */
export function useKeepRecord() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ record, once }: { record: NewRecord; once: string }) =>
      request<{ ids: (string | null)[]; refused: { message: string }[] }>("POST", path, {
        body: { source: "by-hand", records: [record] },
        once,
      }),
    onSuccess: lookAgain,
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ExchangeRequestAnswer,
  ExchangeRequestFileAnswer,
  ListedRequestAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type ExchangeRequest = ExchangeRequestAnswer;
export type ListedRequest = ListedRequestAnswer;
export type RequestFile = ExchangeRequestFileAnswer;
export type Message = RequestFile["messages"][number];
export type Step = RequestFile["steps"][number];
export type AttachedFile = RequestFile["files"][number];
export type SubjectKind = NonNullable<RequestFile["subject"]["kind"]>;

export type RequestFilter = {
  box?: string;
  waiting?: string;
  overdue?: string;
  told?: string;
  state?: readonly string[];
  subject?: string;
  q?: string;
};

const key = "exchange-requests";

export const requestsQuery = (filter: RequestFilter) =>
  pagedQuery<Page<ListedRequest>>([key, "list", filter], "/v1/exchange/requests", { query: filter });

/** Reading leaves a receipt, so nothing is asked for before its page is opened. */
export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: [key, "one", id],
    queryFn: ({ signal }) => request<RequestFile>("GET", `/v1/exchange/requests/${id}`, { signal }),
  });

export const waitingQuery = queryOptions({
  queryKey: [key, "waiting"],
  queryFn: ({ signal }) =>
    request<{ forUs: number; overdue: number; forThem: number; unread: number }>(
      "GET",
      "/v1/exchange/requests/waiting",
      { signal },
    ),
  staleTime: 60_000,
  retry: false,
});

export const askAbilityQuery = queryOptions({
  queryKey: [key, "abilities"],
  queryFn: ({ signal }) =>
    request<{ ask: Ability; terms: Record<string, string> }>("GET", "/v1/exchange/requests/abilities", { signal }),
});

export type SendRequest = {
  to: string;
  kind: string;
  title: string;
  body: string;
  purpose: string;
  basis: string;
  subject?: { kind: SubjectKind; id: string; title: string };
  urgency: string;
  workingDays: number;
  formerSees: boolean;
  files: string[];
};

export function useSendRequest() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: SendRequest; once: string }) =>
      request<ExchangeRequest>("POST", "/v1/exchange/requests", { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [key] }),
  });
}

export type AnswerLink = { kind: SubjectKind; id: string };
/** What is done with a request: what is added to its address, and the body. */
export type RequestChange =
  | { kind: "acknowledge" }
  | { kind: "answer"; body: { body: string; isLast: boolean; links: AnswerLink[]; files: string[] } }
  | { kind: "refuse" | "withdraw"; body: { reason: string } }
  | { kind: "extension"; body: { workingDays: number; reason: string } }
  | { kind: "extension/decision"; body: { granted: boolean; reason: string } }
  | { kind: "pass-on"; body: { to: string; reason: string } };

/** Changes a request as it was seen; where someone was first, the page loads what they left. */
export function useChangeRequest(of: { id: string; version: number }) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: [key] });
  return useMutation({
    mutationFn: (change: RequestChange) =>
      request<{ isStillSeen?: boolean }>("POST", `/v1/exchange/requests/${of.id}/${change.kind}`, {
        ...("body" in change ? { body: change.body } : {}),
        version: of.version,
      }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

/** Where messages are written: on a request or on an operation. */
export type ThreadOf = { place: "requests" | "operations"; id: string };
export type WriteMessage = { body: string; mentions: string[]; files: string[]; corrects?: string };

export function useWriteMessage({ place, id }: ThreadOf) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: WriteMessage; once: string }) =>
      request<Message>("POST", `/v1/exchange/${place}/${id}/messages`, { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [`exchange-${place}`] }),
  });
}

export function useEditMessage({ place, id }: ThreadOf) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ message, body }: { message: string; body: string }) =>
      request<Message>("PATCH", `/v1/exchange/${place}/${id}/messages/${message}`, { body: { body } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [`exchange-${place}`] }),
  });
}

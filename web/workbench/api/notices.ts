import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { NoticeAnswer, NoticeFileAnswer, NoticeStepAnswer } from "../../../src/handling/notices/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Names } from "./cases.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Notice = NoticeAnswer;
export type NoticeFile = NoticeFileAnswer;
export type NoticeStep = NoticeStepAnswer;
export type NoticeKind = Notice["kind"];
export type NoticeState = Notice["state"];
export type BothLanguages = Notice["title"];
export type Subject = NoticeFile["subjects"][number];
export type Violator = NonNullable<Notice["violator"]>;

/** What is written in a notice. */
export type Written = {
  kind: NoticeKind;
  title: BothLanguages;
  body: BothLanguages;
  advice: BothLanguages;
  subjects: { kind: Subject["kind"]; value: string; shown?: string }[];
  violator: Violator | null;
};

export const noticesQuery = (filter: { state?: string; case?: string }) =>
  pagedQuery<Page<Notice> & { names: Names }>(["notices", filter], "/v1/notices", { query: filter });

export const noticeAbilitiesQuery = queryOptions({
  queryKey: ["notice-abilities"],
  queryFn: ({ signal }) => request<{ draft: Ability }>("GET", "/v1/notices/abilities", { signal }),
});

export const noticeQuery = (id: string) =>
  queryOptions({
    queryKey: ["notice", id],
    queryFn: ({ signal }) => request<NoticeFile>("GET", `/v1/notices/${id}`, { signal }),
  });

export const noticeLineQuery = (id: string) =>
  queryOptions({
    queryKey: ["notice", id, "time-line"],
    queryFn: ({ signal }) =>
      request<{ items: NoticeStep[]; names: Names }>("GET", `/v1/notices/${id}/time-line`, { signal }),
  });

function useLookAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["notice"] }),
      queries.invalidateQueries({ queryKey: ["notices"] }),
    ]);
}

export function useDraftNotice() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ written, caseId, once }: { written: Written; caseId: string | null; once: string }) =>
      request<Notice>("POST", "/v1/notices", { body: caseId === null ? written : { ...written, caseId }, once }),
    onSuccess: lookAgain,
  });
}

export type NoticeChange =
  | { kind: "edit"; written: Written }
  | { kind: "submit" | "approve" }
  | { kind: "reject" | "withdraw"; reason: string };

/** Changes a notice as it was seen; where someone was first, the page loads what they left. */
export function useChangeNotice(of: { id: string; version: number }) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (change: NoticeChange) =>
      request<Notice>(change.kind === "edit" ? "PATCH" : "POST", addressOf(of.id, change), {
        version: of.version,
        ...bodyOf(change),
      }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

const addressOf = (id: string, { kind }: NoticeChange): string =>
  kind === "edit" ? `/v1/notices/${id}` : `/v1/notices/${id}/${kind}`;

function bodyOf(change: NoticeChange): { body?: unknown } {
  if (change.kind === "edit") {
    const { kind: _, violator, ...texts } = change.written;
    return { body: violator === null ? texts : { ...texts, violator } };
  }
  return change.kind === "reject" || change.kind === "withdraw" ? { body: { reason: change.reason } } : {};
}

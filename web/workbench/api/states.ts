import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  CodeLook,
  CodeNoticeAnswer,
  CodeNoticeFile as NoticeFile,
  CodeReportAnswer,
  ReportedAnswer,
  UndoneAnswer,
} from "../../../src/signals/origin/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type CodeNotice = CodeNoticeAnswer;
export type CodeNoticeFile = NoticeFile;
export type CodeReport = CodeReportAnswer;
export type Looked = CodeLook;
export type Outcome = { id: string; codes: number; refused: number };
type Notices = Page<CodeNotice> & { abilities: { set: Ability; ask: Ability } };

export const codeNoticesQuery = (state: string) =>
  pagedQuery<Notices>(["code-notices", state], "/v1/code-notices", { query: state === "" ? {} : { state } });

export const codeNoticeQuery = (id: string) =>
  queryOptions({
    queryKey: ["code-notice", id],
    queryFn: ({ signal }) => request<CodeNoticeFile>("GET", `/v1/code-notices/${id}`, { signal }),
  });

export const reportsQuery = pagedQuery<Page<CodeReport>>(["code-reports"], "/v1/code-reports");

/** What an authority's decision says. */
export type Decision = {
  number: string;
  decidedOn: string;
  title: { vi: string; en: string };
  advice: { vi: string; en: string };
};
export type About =
  | { scope: "product"; gtin: string }
  | { scope: "lot"; gtin: string; lot: string }
  | { scope: "range"; first: string; last: string }
  | { scope: "codes"; codes: string[] };

export function useSetNotice() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: Decision & { kind: string; about: About }; once: string }) =>
      request<Outcome>("POST", "/v1/code-notices", { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["code-notices"] }),
  });
}

export type NoticeChange = { kind: "grant"; body: Decision } | { kind: "refuse" | "lift"; body: { reason: string } };

/** Decides about a notice as it was seen; where someone was first, the page loads what they left. */
export function useChangeNotice(of: { id: string; version: number }) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["code-notice", of.id] }),
      queries.invalidateQueries({ queryKey: ["code-notices"] }),
    ]);
  return useMutation({
    mutationFn: ({ kind, body }: NoticeChange) =>
      request("POST", `/v1/code-notices/${of.id}/${kind}`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export function useLook() {
  return useMutation({ mutationFn: (scan: string) => request<Looked>("POST", "/v1/codes/look", { body: { scan } }) });
}

export function useReport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: { state: string; codes: string[]; note: string | null }; once: string }) =>
      request<ReportedAnswer>("POST", "/v1/code-reports", { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["code-reports"] }),
  });
}

export function useUndoReport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<UndoneAnswer>("POST", `/v1/code-reports/${id}/undo`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["code-reports"] }),
  });
}

export function useAskStolen() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: { codes: string[]; note: string }; once: string }) =>
      request<Outcome>("POST", "/v1/code-notices/asked", { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["code-notices"] }),
  });
}

/** What was pasted, a code a line. */
export const linesOf = (pasted: string): string[] => pasted.split(/\r?\n/).flatMap((line) => line.trim() || []);

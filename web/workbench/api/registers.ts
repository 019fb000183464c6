import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { HeadingAnswer, TaskAnswer } from "../../../src/outcomes/programme/index.ts";
import type { RecallFileAnswer } from "../../../src/registers/products/index.ts";
import type { RejectAnswer, RunAnswer } from "../../../src/signals/monitoring/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Recall = RecallFileAnswer;
export type Run = RunAnswer;
export type Reject = RejectAnswer;
export type Task = TaskAnswer;
export type Heading = HeadingAnswer;
export type Programme = { asOf: string; headings: Heading[]; items: Task[] };

export const recallQuery = (id: string) =>
  queryOptions({
    queryKey: ["recall", id],
    queryFn: ({ signal }) => request<Recall>("GET", `/v1/recalls/${id}`, { signal }),
  });

/** Says how a recall was verified, as it was seen; where someone was first, the page loads what they left. */
export function useVerifyRecall(of: Recall) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (note: string) =>
      request<Recall>("POST", `/v1/recalls/${of.id}/verify`, { body: { note }, version: of.version }),
    onSuccess: (verified) => queries.setQueryData(recallQuery(of.id).queryKey, verified),
    onError: (error) => isRefusal(error, "stale") && queries.invalidateQueries({ queryKey: ["recall", of.id] }),
  });
}

export const importsQuery = pagedQuery<Page<Run>>(["imports"], "/v1/imports");

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["import", id],
    queryFn: ({ signal }) => request<Run>("GET", `/v1/imports/${id}`, { signal }),
  });

export const rejectsQuery = (id: string) =>
  pagedQuery<Page<Reject>>(["import", id, "rejects"], `/v1/imports/${id}/rejects`, { limit: 100 });

export const programmeQuery = queryOptions({
  queryKey: ["programme"],
  queryFn: ({ signal }) => request<Programme>("GET", "/v1/programme/tasks", { signal }),
});

export type TaskUpdate = { status: string; result: string; links: string[] };

export function useUpdateTask(of: Task) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: ["programme"] });
  return useMutation({
    mutationFn: (body: TaskUpdate) =>
      request<Task>("PATCH", `/v1/programme/tasks/${encodeURIComponent(of.id)}`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ListedOperationAnswer,
  OperationAnswer,
  OperationFileAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Operation = OperationAnswer;
export type ListedOperation = ListedOperationAnswer;
export type OperationFile = OperationFileAnswer;
export type Task = OperationFile["tasks"][number];

const key = "exchange-operations";

export const operationsQuery = pagedQuery<{ items: ListedOperation[]; next: string | null; plan: Ability }>(
  [key, "list"],
  "/v1/exchange/operations",
);

export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: [key, "one", id],
    queryFn: ({ signal }) => request<OperationFile>("GET", `/v1/exchange/operations/${id}`, { signal }),
  });

export type Plan = {
  name: string;
  purpose: string;
  plan: string;
  startsOn: string;
  endsOn: string;
  targets: { name: string; taxCode?: string }[];
};

export function usePlanOperation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: Plan & { members: string[] }; once: string }) =>
      request<Operation>("POST", "/v1/exchange/operations", { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [key] }),
  });
}

export type OperationChange =
  | { kind: "edit"; body: Plan }
  | { kind: "members"; body: { members: string[] } }
  | { kind: "end"; body: { state: "ended" | "cancelled"; outcome: string } }
  | { kind: "leave" };

/** Changes an operation as it was seen; where someone was first, the page loads what they left. */
export function useChangeOperation(of: { id: string; version: number }) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: [key] });
  return useMutation({
    mutationFn: (change: OperationChange) => {
      const parts = { version: of.version, ...("body" in change ? { body: change.body } : {}) };
      return change.kind === "edit"
        ? request<unknown>("PATCH", `/v1/exchange/operations/${of.id}`, parts)
        : request<unknown>("POST", `/v1/exchange/operations/${of.id}/${change.kind}`, parts);
    },
    onSuccess: (_, change) =>
      change.kind === "leave" ? queries.invalidateQueries({ queryKey: [key, "list"] }) : lookAgain(),
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export type NewTask = { title: string; doer: string; person: string; dueOn: string | null };

export function useAddTask(operation: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: NewTask; once: string }) =>
      request<{ id: string }>("POST", `/v1/exchange/operations/${operation}/tasks`, { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [key] }),
  });
}

export function useChangeTask(task: { id: string; version: number }) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: [key] });
  return useMutation({
    mutationFn: (body: { state: Task["state"]; result: string; person: string }) =>
      request<unknown>("PATCH", `/v1/exchange/tasks/${task.id}`, { body, version: task.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

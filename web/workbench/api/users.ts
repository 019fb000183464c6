import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { KeyAnswer, UserAnswer } from "../../../src/services/access/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { useText } from "../words/lang.tsx";
import { isRefusal, request } from "./request.ts";

export type User = UserAnswer;
export type Role = User["roles"][number];
export type ServiceKey = KeyAnswer;

export const usersQuery = pagedQuery<Page<User>>(["users"], "/v1/users");

/** The first 200 people of the agency, to choose one from. */
export const colleaguesQuery = queryOptions({
  queryKey: ["users", "colleagues"],
  queryFn: ({ signal }) => request<Page<User>>("GET", "/v1/users", { query: { limit: 200 }, signal }),
  staleTime: 5 * 60_000,
});

/** Names a colleague by their id; the house itself where it acted, and the id of someone who is not known here. */
export function useColleagueName(): (id: string) => string {
  const f = useText(frameText);
  const { data } = useQuery(colleaguesQuery);
  return (id) => {
    if (id === "system") return "Chính Hãng";
    if (id === "console") return f("workbench.operator");
    return data?.items.find((one) => one.id === id)?.name ?? id;
  };
}

export type NewUser = { login: string; name: string; roles: Role[] };
export type Given = { id: string; password: string };

export function useCreateUser() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ user, once }: { user: NewUser; once: string }) =>
      request<Given>("POST", "/v1/users", { body: user, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["users"] }),
  });
}

export type UserChange = { kind: "roles"; body: { roles: Role[] } } | { kind: "state"; body: { state: User["state"] } };

export function useChangeUser(of: User) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: ["users"] });
  return useMutation({
    mutationFn: ({ kind, body }: UserChange) =>
      request<User>("PUT", `/v1/users/${of.id}/${kind}`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => (isRefusal(error, "stale") || isRefusal(error, "conflict")) && lookAgain(),
  });
}

export const useResetPassword = () =>
  useMutation({
    mutationFn: ({ id, removeSecondFactor }: { id: string; removeSecondFactor: boolean }) =>
      request<Given>("POST", `/v1/users/${id}/password`, { body: { removeSecondFactor } }),
  });

export const keysQuery = pagedQuery<Page<ServiceKey>>(["keys"], "/v1/keys");

export type NewKey = { name: string; scopes: string[]; sources: string[]; days: number };
export type MadeKey = { id: string; token: string; prefix: string; expiresAt: string };

export function useCreateKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, once }: { key: NewKey; once: string }) =>
      request<MadeKey>("POST", "/v1/keys", { body: key, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["keys"] }),
  });
}

export function useRevokeKey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request("DELETE", `/v1/keys/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ["keys"] }),
  });
}

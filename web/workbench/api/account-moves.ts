import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { AccountMoveAnswer } from "../../../src/registers/agencies/index.ts";
import { request } from "./request.ts";

export type AccountMove = AccountMoveAnswer;

/** Accounts that the own agency offers to others, and those that are offered to it. */
export const accountMovesQuery = queryOptions({
  queryKey: ["account-moves"],
  queryFn: ({ signal }) => request<{ items: AccountMove[] }>("GET", "/v1/account-moves", { signal }),
});

export type MoveChange =
  | { kind: "offer"; body: { user: string; to: string }; once: string }
  | { kind: "take" | "drop"; id: string };

export function useMoveAccount() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: MoveChange) =>
      change.kind === "offer"
        ? request<AccountMove>("POST", "/v1/account-moves", { body: change.body, once: change.once })
        : request<AccountMove>("POST", `/v1/account-moves/${change.id}/${change.kind}`),
    onSettled: () =>
      Promise.all(["account-moves", "users"].map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { OrderAnswer, OrderFileAnswer } from "../../../src/signals/origin/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type CodeOrder = OrderAnswer;
export type CodeOrderFile = OrderFileAnswer;

// Often enough to be watched, seldom enough to cost nothing.
const pollMs = 1_500;
const isMaking = (of: Pick<CodeOrder, "batch"> | undefined) => of?.batch?.state === "issuing";

export const codeOrdersQuery = (state: string) =>
  pagedQuery<Page<CodeOrder>>(["code-orders", state], "/v1/code-orders", {
    query: { state },
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some((page) => page.items.some(isMaking)) === true ? pollMs : false,
  });

export const codeOrderQuery = (id: string) =>
  queryOptions({
    queryKey: ["code-order", id],
    queryFn: ({ signal }) => request<CodeOrderFile>("GET", `/v1/code-orders/${id}`, { signal }),
    refetchInterval: ({ state: { data } }) => (isMaking(data) ? pollMs : false),
  });

export const codeOrderAbilitiesQuery = queryOptions({
  queryKey: ["code-order-abilities"],
  queryFn: ({ signal }) => request<{ place: Ability }>("GET", "/v1/code-orders/abilities", { signal }),
});

/** Where the print file of an order is fetched from. */
export const printFileAddress = (id: string): string => `/v1/code-orders/${id}/file`;

export type OrderWords = {
  gtin: string;
  productName: string;
  lot: string;
  producedOn: string | null;
  expiresOn: string | null;
  size: number;
  withPin: boolean;
  signed: boolean;
  format: string;
  note: string;
};

export function usePlaceOrder() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ input, once }: { input: OrderWords; once: string }) =>
      request<CodeOrder>("POST", "/v1/code-orders", { body: input, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["code-orders"] }),
  });
}

export type WastedWords = { wasted: { from: number; to: number }[]; wastedSerials: string[]; note: string };
export type OrderChange =
  | { kind: "approve" | "refuse"; body: { reason: string } }
  | { kind: "withdraw" }
  | { kind: "activation"; body: WastedWords };

/** Changes an order as it was seen; where someone was first, the page loads what they left. */
export function useChangeOrder(of: { id: string; version: number }) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["code-order", of.id] }),
      queries.invalidateQueries({ queryKey: ["code-orders"] }),
    ]);
  return useMutation({
    mutationFn: (change: OrderChange) =>
      request<CodeOrder>("POST", `/v1/code-orders/${of.id}/${change.kind}`, {
        ...("body" in change ? { body: change.body } : {}),
        ...(change.kind === "activation" ? {} : { version: of.version }),
      }),
    onSuccess: lookAgain,
    onError: (error) => (isRefusal(error, "stale") || isRefusal(error, "forbidden")) && lookAgain(),
  });
}

export function useShowPassword(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ password: string }>("POST", `/v1/code-orders/${id}/password`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["code-order", id] }),
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  AlertAnswer,
  MessageAnswer,
  MessageWithTries,
  SavedSearchAnswer,
  WebhookAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Webhook = WebhookAnswer;
export type WebhookMessage = MessageAnswer;
export type SavedSearch = SavedSearchAnswer;
export type SearchAlert = AlertAnswer;
export type WebhookGiven = { name: string; url: string; kinds: string[]; own: boolean };
export type SecretGiven = { secret: string; webhook: Webhook };

export const webhooksQuery = pagedQuery<Page<Webhook> & { abilities: { manage: Ability } }>(
  ["webhooks", "list"],
  "/v1/exchange/webhooks",
);

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", id],
    queryFn: ({ signal }) => request<Webhook>("GET", `/v1/exchange/webhooks/${id}`, { signal }),
  });

export const messagesQuery = (webhook: string, state: WebhookMessage["state"] | null) =>
  pagedQuery<Page<WebhookMessage>>(["webhooks", webhook, "messages", state], "/v1/exchange/webhook-messages", {
    query: { webhook, state },
  });

export const messageQuery = (webhook: string, id: string) =>
  queryOptions({
    queryKey: ["webhooks", webhook, "message", id],
    queryFn: ({ signal }) => request<MessageWithTries>("GET", `/v1/exchange/webhook-messages/${id}`, { signal }),
  });

export function useCreateWebhook() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: WebhookGiven & { from: "now" | "beginning" }; once: string }) =>
      request<SecretGiven>("POST", "/v1/exchange/webhooks", { body, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["webhooks", "list"] }),
  });
}

export type WebhookChange =
  | { kind: "change"; body: WebhookGiven }
  | { kind: "pause" }
  | { kind: "resume"; from: "stopped" | "now" }
  | { kind: "secret" }
  | { kind: "remove" }
  | { kind: "test" }
  | { kind: "replay"; message: string | null };

/** Changes one webhook; only a new secret answers with something to keep. */
export function useChangeWebhook(of: Webhook) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: ["webhooks"] });
  return useMutation({
    mutationFn: (change: WebhookChange) => send(of, change),
    onSuccess: (_, { kind }) =>
      kind === "remove" ? queries.invalidateQueries({ queryKey: ["webhooks", "list"] }) : lookAgain(),
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

async function send({ id, version }: Webhook, change: WebhookChange): Promise<SecretGiven | null> {
  const at = `/v1/exchange/webhooks/${id}`;
  switch (change.kind) {
    case "change":
      await request("PATCH", at, { body: change.body, version });
      return null;
    case "pause":
      await request("POST", `${at}/pause`, { version });
      return null;
    case "resume":
      await request("POST", `${at}/resume`, { body: { from: change.from }, version });
      return null;
    case "secret":
      return request<SecretGiven>("POST", `${at}/secret`, { version });
    case "remove":
      await request("DELETE", at, { version });
      return null;
    case "test":
      await request("POST", `${at}/test`);
      return null;
    case "replay":
      await request("POST", `${at}/replay`, { body: { message: change.message } });
      return null;
  }
}

export const searchesQuery = pagedQuery<Page<SavedSearch> & { abilities: { save: Ability; saveForAgency: Ability } }>(
  ["saved-searches"],
  "/v1/exchange/searches",
);

export const alertsQuery = (unread: boolean) =>
  pagedQuery<Page<SearchAlert>>(["search-alerts", "list", unread], "/v1/exchange/alerts", {
    query: { unread: String(unread) },
  });

export const unreadQuery = queryOptions({
  queryKey: ["search-alerts", "unread"],
  queryFn: ({ signal }) => request<{ count: number }>("GET", "/v1/exchange/alerts/unread", { signal }),
});

export type SearchGiven = {
  name: string;
  query: { words: string; kinds: string[]; values: { kind: string; value: string }[]; own: boolean };
  alerts: SavedSearch["alerts"];
  forAgency: boolean;
};

export function useSaveSearch() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: SearchGiven; once: string }) =>
      request<SavedSearch>("POST", "/v1/exchange/searches", { body, once }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["saved-searches"] }),
  });
}

/** Changes when a search alerts, or (null) removes it. */
export function useChangeSearch() {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all(["saved-searches", "search-alerts"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  return useMutation({
    mutationFn: async ({ of, alerts }: { of: SavedSearch; alerts: SavedSearch["alerts"] | null }) => {
      const at = `/v1/exchange/searches/${of.id}`;
      if (alerts === null) await request("DELETE", at, { version: of.version });
      else await request("PATCH", at, { body: { name: of.name, alerts }, version: of.version });
    },
    onSettled: lookAgain,
  });
}

/** Marks alerts as looked at: of one record, or all. */
export function useLookAtAlerts() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (record: string | null) =>
      request("POST", "/v1/exchange/alerts/look", { body: { records: record === null ? null : [record] } }),
    onSuccess: () =>
      Promise.all(["saved-searches", "search-alerts"].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

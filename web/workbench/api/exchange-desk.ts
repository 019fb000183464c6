import { queryOptions } from "@tanstack/react-query";
import type { DeskAnswer } from "../../../src/outcomes/exchange/index.ts";
import { request } from "./request.ts";

export type DeskSection = DeskAnswer["sections"][number];
export type DeskKind = DeskSection["kind"];
export type DeskItem = DeskSection["items"][number];

/** What waits in the exchange; on its own page it is asked for again and again. */
export const deskQuery = queryOptions({
  queryKey: ["exchange-desk"],
  queryFn: ({ signal }) => request<DeskAnswer>("GET", "/v1/exchange/desk", { signal }),
  staleTime: 10_000,
  retry: false,
});

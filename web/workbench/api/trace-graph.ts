import { queryOptions } from "@tanstack/react-query";
import type { RecallReachAnswer, TraceGraphAnswer } from "../../../src/signals/traces/index.ts";
import { request } from "./request.ts";

export type TraceGraph = TraceGraphAnswer;
export type GraphNode = TraceGraph["nodes"][number];
export type GraphLink = TraceGraph["links"][number];
export type GraphEvent = TraceGraph["events"][number];
export type Reach = RecallReachAnswer;
export type ReachItem = Reach["items"][number];

const addressOf = (code: string) => `/v1/traces/of/${encodeURIComponent(code)}`;

export const traceGraphQuery = (code: string, steps: number) =>
  queryOptions({
    queryKey: ["traces", "graph", code, steps],
    queryFn: ({ signal }) => request<TraceGraph>("GET", addressOf(code), { query: { steps }, signal }),
  });

export const traceReachQuery = (code: string) =>
  queryOptions({
    queryKey: ["traces", "reach", code],
    queryFn: ({ signal }) => request<Reach>("GET", `${addressOf(code)}/reach`, { signal }),
  });

/** Where the record of a code in the fields of the national portal is fetched. */
export const portalRecordAddress = (code: string, format: "csv" | "json") =>
  `${addressOf(code)}/portal?format=${format}`;

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { CaptureJobAnswer, ListedTrace, ListedTraces, TraceSheet } from "../../../src/signals/traces/index.ts";
import { pagedQuery } from "./paged.ts";
import { request } from "./request.ts";

export type Trace = ListedTrace;
export type TraceRecord = TraceSheet["records"][number];
export type TraceDocument = CaptureJobAnswer;
export type TraceFilter = { code: string; step: string; from: string; to: string };

// While a document is being read, looking again tells more.
const pollMs = 1_500;

export const tracesQuery = (filter: TraceFilter) =>
  pagedQuery<ListedTraces>(["traces", filter], "/v1/traces", {
    query: filter,
    staleTime: 0, // a document that was read meanwhile has changed it
  });

export const traceQuery = (id: string) =>
  queryOptions({
    queryKey: ["traces", "one", id],
    queryFn: ({ signal }) => request<TraceSheet>("GET", `/v1/traces/${id}`, { signal }),
  });

export const traceDocumentsQuery = queryOptions({
  queryKey: ["trace-documents"],
  queryFn: ({ signal }) => request<TraceDocument[]>("GET", "/v1/epcis/capture", { query: { perPage: 50 }, signal }),
  refetchInterval: ({ state }) => (state.data?.some((one) => one.running) === true ? pollMs : false),
});

export const traceDocumentQuery = (id: string) =>
  queryOptions({
    queryKey: ["trace-documents", id],
    queryFn: ({ signal }) => request<TraceDocument>("GET", `/v1/epcis/capture/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.running === true ? pollMs : false),
  });

export type Behaviour = "rollback" | "proceed";

export function useSendDocument() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, behaviour }: { file: File; behaviour: Behaviour }) =>
      request<{ captureID: string }>("POST", "/v1/epcis/capture", {
        body: file,
        type: /\.xml$/i.test(file.name) || file.type.endsWith("xml") ? "application/xml" : "application/json",
        headers: { "GS1-Capture-Error-Behaviour": behaviour },
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["trace-documents"] }),
  });
}

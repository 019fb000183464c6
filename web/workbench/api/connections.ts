import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ConflictAnswer,
  ConnectionAnswer,
  ConnectionFileAnswer,
  ConnectionRunAnswer,
  PreviewAnswer,
  RefusalAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Page } from "./leads.ts";
import { isRefusal, request } from "./request.ts";

export type Connection = ConnectionAnswer;
export type ConnectionFile = ConnectionFileAnswer;
export type ConnectionRun = ConnectionRunAnswer;
export type Conflict = ConflictAnswer;
export type Refusal = RefusalAnswer;
export type Preview = PreviewAnswer;
export type Mapping = NonNullable<ConnectionFileAnswer["mapping"]>;
export type MappedField = Mapping["fields"][number];

// Often enough to be watched while something runs, seldom enough to cost nothing.
const pollMs = 3_000;
const isAtWork = ({ lastRun }: Connection): boolean => lastRun?.state === "running";

export const connectionsQuery = infiniteQueryOptions({
  queryKey: ["connections"],
  queryFn: ({ pageParam, signal }) =>
    request<Page<Connection>>("GET", "/v1/connections", { query: { cursor: pageParam, limit: 50 }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isAtWork)) ? pollMs : false),
});

export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: ["connection", id],
    queryFn: ({ signal }) => request<ConnectionFile>("GET", `/v1/connections/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? pollMs : false),
  });

export const connectionRunsQuery = (id: string, watched: boolean) =>
  infiniteQueryOptions({
    queryKey: ["connection", id, "runs"],
    queryFn: ({ pageParam, signal }) =>
      request<Page<ConnectionRun>>("GET", `/v1/connections/${id}/runs`, {
        query: { cursor: pageParam, limit: 20 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    refetchInterval: watched ? pollMs : false,
  });

export const refusalsQuery = (run: string) =>
  infiniteQueryOptions({
    queryKey: ["connection-refusals", run],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Refusal>>("GET", `/v1/connection-runs/${run}/refusals`, {
        query: { cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const conflictsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["connection", id, "conflicts"],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Conflict>>("GET", `/v1/connections/${id}/conflicts`, {
        query: { cursor: pageParam, limit: 20 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

function useLookAgain() {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["connections"] }),
      queries.invalidateQueries({ queryKey: ["connection"] }),
    ]);
}

/** Makes a connection; the key keeps a second try from making a second one. */
export function useCreateConnection() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ body, once }: { body: unknown; once: string }) =>
      request<ConnectionFile>("POST", "/v1/connections", { body, once }),
    onSuccess: lookAgain,
  });
}

/** Changes one, or saves its mapping, on the version that was seen. */
export function useChangeConnection(of: Pick<Connection, "id" | "version">, what: "" | "/mapping" = "") {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: unknown) =>
      request<ConnectionFile>("PUT", `/v1/connections/${of.id}${what}`, { body, version: of.version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

/** Asks the partner for its first rows; nothing is kept of them. */
export function usePreview(id: string) {
  return useMutation({
    mutationFn: (mapping: Mapping | null) =>
      request<Preview>("POST", `/v1/connections/${id}/preview`, { body: { mapping } }),
  });
}

export type ConnectionStep = "run" | "again" | "stop" | "on" | "off";

/** Switches one, runs it now, or stops its run. */
export function useStepConnection(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (step: ConnectionStep) => {
      if (step === "on" || step === "off")
        return request<ConnectionFile>("PUT", `/v1/connections/${id}/switch`, { body: { on: step === "on" } });
      if (step === "stop") return request<ConnectionFile>("POST", `/v1/connections/${id}/stop`);
      return request<ConnectionFile>("POST", `/v1/connections/${id}/run`, { body: { again: step === "again" } });
    },
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "conflict") && lookAgain(),
  });
}

/** Settles a conflict on what was shown of it. */
export function useSettleConflict({ id, version, here }: Conflict) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (choices: Record<string, "here" | "there">) =>
      request<{ id: string }>("PUT", `/v1/connection-conflicts/${id}`, { body: { here, choices }, version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ConflictAnswer,
  ConnectionAnswer,
  ConnectionFileAnswer,
  ConnectionRunAnswer,
  PreviewAnswer,
  RefusalAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
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

export const connectionsQuery = pagedQuery<Page<Connection>>(["connections"], "/v1/connections", {
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isAtWork)) ? pollMs : false),
});

export const connectionQuery = (id: string) =>
  queryOptions({
    queryKey: ["connection", id],
    queryFn: ({ signal }) => request<ConnectionFile>("GET", `/v1/connections/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? pollMs : false),
  });

export const connectionRunsQuery = (id: string, watched: boolean) =>
  pagedQuery<Page<ConnectionRun>>(["connection", id, "runs"], `/v1/connections/${id}/runs`, {
    limit: 20,
    refetchInterval: watched ? pollMs : false,
  });

export const refusalsQuery = (run: string) =>
  pagedQuery<Page<Refusal>>(["connection-refusals", run], `/v1/connection-runs/${run}/refusals`);

export const conflictsQuery = (id: string) =>
  pagedQuery<Page<Conflict>>(["connection", id, "conflicts"], `/v1/connections/${id}/conflicts`, { limit: 20 });

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

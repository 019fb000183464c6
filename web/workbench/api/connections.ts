import { useMutation } from "@tanstack/react-query";
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
import { runningThings } from "./running.ts";

export type Connection = ConnectionAnswer;
export type ConnectionFile = ConnectionFileAnswer;
export type ConnectionRun = ConnectionRunAnswer;
export type Conflict = ConflictAnswer;
export type Refusal = RefusalAnswer;
export type Preview = PreviewAnswer;
export type Mapping = NonNullable<ConnectionFileAnswer["mapping"]>;
export type MappedField = Mapping["fields"][number];

export const connections = runningThings<Connection, ConnectionFile, ConnectionRun>(
  "connection",
  "connections",
  "/v1/connections",
);

export const refusalsQuery = (run: string) =>
  pagedQuery<Page<Refusal>>(["connection-refusals", run], `/v1/connection-runs/${run}/refusals`);

export const conflictsQuery = (id: string) =>
  pagedQuery<Page<Conflict>>(["connection", id, "conflicts"], `/v1/connections/${id}/conflicts`, { limit: 20 });

/** Asks the partner for its first rows; nothing is kept of them. */
export function usePreview(id: string) {
  return useMutation({
    mutationFn: (mapping: Mapping | null) =>
      request<Preview>("POST", `/v1/connections/${id}/preview`, { body: { mapping } }),
  });
}

/** Settles a conflict on what was shown of it. */
export function useSettleConflict({ id, version, here }: Conflict) {
  const lookAgain = connections.useLookAgain();
  return useMutation({
    mutationFn: (choices: Record<string, "here" | "there">) =>
      request<{ id: string }>("PUT", `/v1/connection-conflicts/${id}`, { body: { here, choices }, version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

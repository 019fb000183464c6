import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  BoardRowAnswer,
  CallAnswer,
  OpinionAnswer,
  ScoreBoardAnswer,
  TechnologyAnswer,
  TechnologyFileAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Technology = TechnologyAnswer;
export type TechnologyFile = TechnologyFileAnswer;
export type BoardRow = BoardRowAnswer;
export type ScoreBoard = ScoreBoardAnswer;
export type Opinion = OpinionAnswer;

export const technologiesQuery = pagedQuery<Page<Technology>>(["technologies"], "/v1/technologies");

export const technologyQuery = (id: string) =>
  queryOptions({
    queryKey: ["technology", id],
    queryFn: ({ signal }) => request<TechnologyFile>("GET", `/v1/technologies/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.trials.some((trial) => trial.state === "waiting") ? 3_000 : false),
  });

export const boardQuery = (id: string) =>
  queryOptions({
    queryKey: ["technology", id, "board"],
    queryFn: ({ signal }) => request<ScoreBoard>("GET", `/v1/technologies/${id}/board`, { signal }),
  });

export const callsQuery = (id: string) =>
  pagedQuery<Page<CallAnswer>>(["technology", id, "calls"], `/v1/technologies/${id}/calls`, { limit: 20 });

function useLookAgain() {
  const queries = useQueryClient();
  return () => Promise.all(["technologies", "technology"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

export function useRegisterTechnology() {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ manifest, once }: { manifest: unknown; once: string }) =>
      request<{ id: string }>("POST", "/v1/technologies", { body: { manifest }, once }),
    onSuccess: lookAgain,
  });
}

export type SwitchBody = { to: "off" | "shadow" | "live"; reason: string; grantsPersonal: boolean; heaviest: number };

/** A switch is made on what the approver saw; where somebody was first the page loads what they left. */
export function useSwitchTechnology({ id, version }: Pick<Technology, "id" | "version">) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: SwitchBody) => request("PUT", `/v1/technologies/${id}/switch`, { body, version }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export function useKeepKey(id: string) {
  return useMutation({ mutationFn: (key: string) => request("PUT", `/v1/technologies/${id}/key`, { body: { key } }) });
}

export function useEndTechnology(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ once, ...body }: { reason: string; findings: "withdraw" | "keep"; once: string }) =>
      request("POST", `/v1/technologies/${id}/end`, { body, once }),
    onSuccess: lookAgain,
  });
}

export function useTryTechnology(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: ({ once, ...body }: { name: string; lines: string; once: string }) =>
      request<{ id: string }>("POST", `/v1/technologies/${id}/trials`, { body, once }),
    onSuccess: lookAgain,
  });
}

export function useAskAuthenticator(id: string) {
  const lookAgain = useLookAgain();
  return useMutation({
    mutationFn: (body: { code: string; gtin?: string }) =>
      request<{ opinion: Opinion | null }>("POST", `/v1/technologies/${id}/questions`, { body }),
    onSettled: lookAgain,
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  BlindAccessAnswer,
  BlindNoticeAnswer,
  BlindStandingAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type BlindNotice = BlindNoticeAnswer;
export type BlindAccess = BlindAccessAnswer;
export type BlindStanding = BlindStandingAnswer;
export type BlindPause = { id: string; agency: string; why: string; at: string };

const key = "exchange-blind";
const path = "/v1/exchange/blind";

export const noticesQuery = pagedQuery<Page<BlindNotice>>([key, "notices"], `${path}/notices`);

export const accessesQuery = pagedQuery<Page<BlindAccess>>([key, "accesses"], `${path}/accesses`);

export const standingQuery = queryOptions({
  queryKey: [key, "standing"],
  queryFn: ({ signal }) => request<BlindStanding>("GET", `${path}/standing`, { signal }),
});

export const pausesQuery = queryOptions({
  queryKey: [key, "pauses"],
  queryFn: ({ signal }) => request<{ items: BlindPause[] }>("GET", `${path}/pauses`, { signal }),
});

function useChange<In>(work: (given: In) => Promise<unknown>) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: [key] });
  return useMutation({
    mutationFn: work,
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export const useSeeNotice = () => useChange((id: string) => request("POST", `${path}/notices/${id}/seen`, {}));

export const useDecideNotice = (id: string) =>
  useChange((agrees: boolean) => request("POST", `${path}/notices/${id}/decide`, { body: { agrees } }));

export type AskAccess = { purpose: string; basis: string | null; until: string };
export const useAskAccess = (id: string) =>
  useChange((body: AskAccess) => request("POST", `${path}/notices/${id}/ask`, { body }));

export const useAnswerAccess = ({ id, version }: BlindAccess) =>
  useChange((body: { grants: boolean; words: string }) =>
    request("POST", `${path}/accesses/${id}/answer`, { body: { ...body, fields: null }, version }),
  );

export const useWithdrawAccess = ({ id, version }: BlindAccess) =>
  useChange(() => request("POST", `${path}/accesses/${id}/withdraw`, { version }));

export const useSetRule = () =>
  useChange((body: { kind: string; rule: string }) => request("POST", `${path}/rules`, { body }));

export const useLiftPause = () =>
  useChange(({ id, reason }: { id: string; reason: string }) =>
    request("POST", `${path}/pauses/${id}/lift`, { body: { reason } }),
  );

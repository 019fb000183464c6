import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  EnvelopeExchangeAnswer,
  EnvelopeHouseAnswer,
  EnvelopePartnerAnswer,
  PushAnswer,
  TaxCodeAnswer,
} from "../../../src/outcomes/exchange/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type EnvelopePartner = EnvelopePartnerAnswer;
export type EnvelopeExchange = EnvelopeExchangeAnswer;
export type EnvelopeHouse = EnvelopeHouseAnswer;

const key = "envelope";
const path = "/v1/exchange/envelope";

/** Where partners send their envelopes, below the address of this house. */
export const messagesPath = `${path}/messages`;
export const evidenceAddress = (id: string) => `${path}/exchanges/${id}/evidence`;

export const envelopeHouseQuery = queryOptions({
  queryKey: [key, "house"],
  queryFn: ({ signal }) => request<EnvelopeHouse>("GET", path, { signal }),
});

export const envelopePartnersQuery = queryOptions({
  queryKey: [key, "partners"],
  queryFn: ({ signal }) => request<{ items: EnvelopePartner[] }>("GET", `${path}/partners`, { signal }),
});

export const exchangesQuery = (number: string) =>
  pagedQuery<Page<EnvelopeExchange>>([key, "exchanges", number], `${path}/exchanges`, { query: { number }, limit: 25 });

function useChange<In, Out>(work: (given: In) => Promise<Out>) {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: [key] });
  return useMutation({
    mutationFn: work,
    onSuccess: lookAgain,
    // What came to nothing stands in the log as well.
    onError: (error) =>
      (isRefusal(error, "stale") || isRefusal(error, "unavailable") || isRefusal(error, "conflict")) && lookAgain(),
  });
}

export type PartnerGiven = {
  name: string;
  key: string;
  address: string | null;
  services: EnvelopePartner["services"];
  users: string[];
};
export const useRegisterPartner = () =>
  useChange(({ body, once }: { body: PartnerGiven & { system: string }; once: string }) =>
    request<EnvelopePartner>("POST", `${path}/partners`, { body, once }),
  );
export const useChangePartner = (of: Pick<EnvelopePartner, "id" | "version">) =>
  useChange((body: PartnerGiven) =>
    request<EnvelopePartner>("PUT", `${path}/partners/${of.id}`, { body, version: of.version }),
  );
export const useSwitchPartner = (id: string) =>
  useChange((on: boolean) => request<EnvelopePartner>("PUT", `${path}/partners/${id}/switch`, { body: { on } }));

type Why = { basis: string; purpose: string };
export type TaxCodeTold = TaxCodeAnswer & { requestId: string };
export const useAskTaxCode = (id: string) =>
  useChange((body: Why & { taxCode: string }) =>
    request<TaxCodeTold>("POST", `${path}/partners/${id}/look-ups`, { body }),
  );
export const usePushRecords = (id: string) =>
  useChange((body: Why & { records: string[] }) =>
    request<PushAnswer & { requestId: string }>("POST", `${path}/partners/${id}/pushes`, { body }),
  );

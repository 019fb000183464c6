import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  ApplicationAnswer,
  ApplicationFileAnswer,
  PartyAnswer,
  PartyFileAnswer,
  PlaceAnswer,
  PrefixAnswer,
} from "../../../src/registers/parties/index.ts";
import { useAgencyName } from "./agencies.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";
import { useSession } from "./session.ts";

export type PartyApplication = ApplicationAnswer;
export type PartyApplicationFile = ApplicationFileAnswer;
export type Party = PartyAnswer;
export type PartyFile = PartyFileAnswer;
export type Place = PlaceAnswer;
export type Prefix = PrefixAnswer;

export const applicationsQuery = (state: string) =>
  pagedQuery<Page<PartyApplication>>(["party-applications", state], "/v1/party-applications", { query: { state } });

export const applicationQuery = (id: string) =>
  queryOptions({
    queryKey: ["party-application", id],
    queryFn: ({ signal }) => request<PartyApplicationFile>("GET", `/v1/party-applications/${id}`, { signal }),
  });

export type Decision = { kind: "approve" } | { kind: "ask" | "refuse"; reason: string };

/** Decides an application as it was seen; where someone was first, the page loads what they left. */
export function useDecide(of: { id: string; version: number }) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all(
      [["party-application", of.id], ["party-applications"], ["parties"]].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    );
  return useMutation({
    mutationFn: (decision: Decision) =>
      request("POST", `/v1/party-applications/${of.id}/${decision.kind}`, {
        ...(decision.kind === "approve" ? {} : { body: { reason: decision.reason } }),
        version: of.version,
      }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

export const partiesQuery = (filter: { q: string; state: string }) =>
  pagedQuery<Page<Party>>(["parties", filter], "/v1/parties", { query: filter });

export const partyQuery = (id: string) =>
  queryOptions({
    queryKey: ["party", id],
    queryFn: ({ signal }) => request<PartyFile>("GET", `/v1/parties/${id}`, { signal }),
  });

/** Names whom a person works for: the agency, or of a party's people their party. */
export function useTenantName(): (id: string) => string {
  const { data: session } = useSession();
  const agencyName = useAgencyName();
  const own = session?.user?.kind === "party" ? session.user.agency : null;
  const party = useQuery({ ...partyQuery(own ?? ""), enabled: own !== null });
  return (id) => (id === own ? (party.data?.name ?? "") : agencyName(id));
}

export type PlaceWords = {
  name: string;
  kind: string;
  gln: string;
  extension: string;
  address: string;
  provinceCode: string;
  ward: string;
};
export type DetailWords = {
  address: string;
  provinceCode: string;
  ward: string;
  contact: { name: string; email: string; phone: string };
};

/** A change of a party, and the request that makes it. */
export type PartyChange =
  | { kind: "details"; version: number; body: DetailWords }
  | { kind: "registered"; version: number; body: { name: string; kinds: string[] } }
  | { kind: "standing"; version: number; body: { state: string; reason: string } }
  | { kind: "add-place"; body: PlaceWords; once: string }
  | { kind: "change-place"; place: Place; body: PlaceWords }
  | { kind: "close-place"; place: Place }
  | { kind: "claim-prefix"; body: { prefix: string }; once: string }
  | { kind: "withdraw-prefix"; prefix: Prefix }
  | { kind: "prove-prefix"; prefix: Prefix; body: { proof: string; note: string } };

export function useChangeParty(id: string) {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ["party", id] }),
      queries.invalidateQueries({ queryKey: ["parties"] }),
    ]);
  return useMutation({
    mutationFn: (change: PartyChange) => send(`/v1/parties/${id}`, change),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

function send(at: string, change: PartyChange): Promise<unknown> {
  switch (change.kind) {
    case "add-place":
      return request("POST", `${at}/places`, { body: change.body, once: change.once });
    case "change-place":
      return request("PUT", `${at}/places/${change.place.id}`, { body: change.body, version: change.place.version });
    case "close-place":
      return request("POST", `${at}/places/${change.place.id}/close`, { version: change.place.version });
    case "claim-prefix":
      return request("POST", `${at}/prefixes`, { body: change.body, once: change.once });
    case "withdraw-prefix":
      return request("DELETE", `${at}/prefixes/${change.prefix.prefix}`);
    case "prove-prefix":
      return request("PUT", `${at}/prefixes/${change.prefix.prefix}/proof`, {
        body: change.body,
        version: change.prefix.version,
      });
    default:
      return request("PUT", `${at}/${change.kind}`, { body: change.body, version: change.version });
  }
}

type Province = { id: string; code: string; name: string; nameEn: string; fullName: string };
const provincesQuery = queryOptions({
  queryKey: ["provinces"],
  queryFn: ({ signal }) => request<{ items: Province[] }>("GET", "/v1/provinces", { signal }),
  staleTime: Number.POSITIVE_INFINITY, // provinces do not change while someone works
});

/** The provinces and cities of today. */
export const useProvinces = (): readonly Province[] => useQuery(provincesQuery).data?.items ?? [];

/** An address in one line, with the province's name. */
export function useAddressLine(): (of: { address: string; ward: string; provinceCode: string }) => string {
  const provinces = useProvinces();
  return ({ address, ward, provinceCode }) =>
    [address, ward, provinces.find(({ code }) => code === provinceCode)?.fullName ?? provinceCode].join(", ");
}

import { useMemo } from "react";
import { queryOptions, useQuery } from "@tanstack/react-query";
import type { AgencyAnswer } from "../../../src/registers/agencies/index.ts";
import { useLang } from "../words/lang.tsx";
import { request } from "./request.ts";

export type Agency = AgencyAnswer;

const agenciesQuery = queryOptions({
  queryKey: ["agencies"],
  queryFn: ({ signal }) => request<{ items: Agency[] }>("GET", "/v1/agencies", { signal }),
  staleTime: 60_000, // agencies do not change while someone works; whether somebody has an account there does
});

/** Agencies of today that can be addressed: general names of the documents ("the localities") are none. */
export function useAgencies(): readonly Agency[] {
  const { data } = useQuery(agenciesQuery);
  return useMemo(() => (data?.items ?? []).filter(({ isOffice }) => isOffice), [data]);
}

const everyAgencyQuery = queryOptions({
  queryKey: ["agencies", "all"],
  queryFn: ({ signal }) => request<{ items: Agency[] }>("GET", "/v1/agencies", { query: { all: "true" }, signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Agencies of all times: whose record it is, or whom one asks for, may have ended. */
export const useEveryAgency = (): readonly Agency[] => useQuery(everyAgencyQuery).data?.items ?? [];

/** The name of an agency of any time in the language spoken; its id for a sharing group, and until the names are there. */
export function useAgencyName(): (id: string) => string {
  const agencies = useEveryAgency();
  const { lang } = useLang();
  return (id) => {
    const found = agencies.find((agency) => agency.id === id);
    return found === undefined ? id : lang === "vi" ? found.nameVi : found.nameEn;
  };
}

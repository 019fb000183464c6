import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type {
  ListedPassportAnswer,
  PassportAnswer,
  PassportContent,
  Section,
  SignAnswer,
} from "../../../src/registers/passports/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type ListedPassport = ListedPassportAnswer;
export type ProductPassport = PassportAnswer;
export type Content = PassportContent;
export type SectionName = Section;
export type Sign = SignAnswer;
type Abilities = { abilities: { draft: { allowed: boolean; reason: string | null } } };

export const passportsQuery = (q: string, party = "") =>
  pagedQuery<Page<ListedPassport> & Abilities>(["passports", q, party], "/v1/passports", { query: { q, party } });

export const passportQuery = (id: string) =>
  queryOptions({
    queryKey: ["passport", id],
    queryFn: ({ signal }) => request<ProductPassport>("GET", `/v1/passports/${id}`, { signal }),
  });

export function useDraftPassport() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ body, once }: { body: { gtin: string; name: string }; once: string }) =>
      request<ProductPassport>("POST", "/v1/passports", { body, once }),
    onSuccess: (made) => {
      queries.setQueryData(passportQuery(made.id).queryKey, made);
      return queries.invalidateQueries({ queryKey: ["passports"] });
    },
  });
}

/** A change of a passport as it was seen; where someone was first, the page loads what they left. */
function usePassportChange<V>(id: string, ask: (given: V) => Promise<ProductPassport>) {
  const queries = useQueryClient();
  const { queryKey } = passportQuery(id);
  return useMutation({
    mutationFn: ask,
    onSuccess: (changed) => {
      queries.setQueryData(queryKey, changed);
      return queries.invalidateQueries({ queryKey: ["passports"] });
    },
    onError: (error) => isRefusal(error, "stale") && queries.invalidateQueries({ queryKey }),
  });
}

export const useSaveSection = (of: ProductPassport, section: SectionName) =>
  usePassportChange(of.id, (body: unknown) =>
    request<ProductPassport>("PUT", `/v1/passports/${of.id}/sections/${section}`, { body, version: of.version }),
  );

export type Step = "publish" | "withdraw" | "suspend" | "reinstate";
export const usePassportStep = (of: ProductPassport) =>
  usePassportChange(of.id, ({ step, body }: { step: Step; body: unknown }) =>
    request<ProductPassport>("POST", `/v1/passports/${of.id}/${step}`, { body, version: of.version }),
  );

/** The signs of a fake are asked for only when somebody wants to read them: an officer's reading is recorded. */
export const signsQuery = (id: string, wanted: boolean) =>
  queryOptions({
    queryKey: ["passport-signs", id],
    queryFn: ({ signal }) => request<{ items: Sign[] }>("GET", `/v1/passports/${id}/signs`, { signal }),
    enabled: wanted,
    staleTime: Infinity,
  });

type SignBody = { words: string; pictures: { file: string; words: string }[] };
export type SignChange = { add: SignBody; once: string } | { change: Sign; body: SignBody } | { remove: Sign };
export function useChangeSigns(id: string) {
  const queries = useQueryClient();
  const at = `/v1/passports/${id}/signs`;
  return useMutation({
    mutationFn: (given: SignChange): Promise<unknown> => {
      if ("add" in given) return request("POST", at, { body: given.add, once: given.once });
      if ("remove" in given) return request("DELETE", `${at}/${given.remove.id}`, { version: given.remove.version });
      return request("PUT", `${at}/${given.change.id}`, { body: given.body, version: given.change.version });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["passport-signs", id] }),
  });
}

/** Keeps a file: for the agencies to see what a passport names, for its party alone what a sign shows. */
export const useUpload = (level: "agencies" | "own") =>
  useMutation({
    mutationFn: (file: File) =>
      request<{ id: string; name: string; image: string | null }>("POST", "/v1/files", {
        query: { name: file.name, level },
        body: file,
      }),
  });

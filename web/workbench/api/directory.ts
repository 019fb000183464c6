import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { FocalPointAnswer, PartnerAnswer, SuccessionAnswer } from "../../../src/registers/agencies/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Contact = FocalPointAnswer;
export type Partner = PartnerAnswer;
export type DirectoryFilter = {
  q: string;
  agency: string;
  subject: string;
  province: string;
  language: string;
  now: string;
  past: string;
};
type DirectoryPage = Page<Contact> & {
  agency: { id: string; ended: boolean; holders: string[] } | null;
  add: Ability;
};

const minute = 60_000;

/** The directory by agency and name; looked at again every minute, since who can be reached changes with the clock. */
export const directoryQuery = (filter: DirectoryFilter) =>
  pagedQuery<DirectoryPage>(["focal-points", filter], "/v1/focal-points", {
    query: filter,
    limit: 100,
    refetchInterval: minute,
  });

/** The people of one agency, among whom a stand-in is chosen. */
export const colleaguesQuery = (agency: string) =>
  queryOptions({
    queryKey: ["focal-points", "of", agency],
    queryFn: ({ signal }) =>
      request<Page<Contact>>("GET", "/v1/focal-points", { query: { agency, limit: 200 }, signal }),
  });

export const partnersQuery = queryOptions({
  queryKey: ["partner-agencies"],
  queryFn: ({ signal }) => request<{ items: Partner[]; add: Ability }>("GET", "/v1/partner-agencies", { signal }),
});

export const successionsQuery = queryOptions({
  queryKey: ["agency-successions"],
  queryFn: ({ signal }) => request<{ items: SuccessionAnswer[] }>("GET", "/v1/agency-successions", { signal }),
});

export type Span = Contact["hours"][number];
export type ContactWords = {
  name: string;
  post: string;
  phone: string;
  email: string;
  subjects: string[];
  provinces: string[];
  hours: Span[];
  otherHoursPhone: string | null;
  languages: string[];
  standIn: string | null;
  awayUntil: string | null;
  validFrom: string;
};
export type DirectoryChange =
  | { kind: "add"; body: ContactWords & { ofAgency?: string }; once: string }
  | { kind: "change"; of: Contact; body: ContactWords }
  | { kind: "end"; of: Contact; on: string }
  | { kind: "partner"; body: { id: string; nameVi: string; nameEn: string; validFrom: string }; once: string }
  | { kind: "change-partner"; of: Partner; body: { nameVi: string; nameEn: string; validTo: string | null } };

export function useChangeDirectory() {
  const queries = useQueryClient();
  const lookAgain = () =>
    Promise.all(
      [["focal-points"], ["partner-agencies"], ["agencies"]].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
  return useMutation({
    mutationFn: send,
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

function send(change: DirectoryChange): Promise<unknown> {
  switch (change.kind) {
    case "add":
      return request("POST", "/v1/focal-points", { body: change.body, once: change.once });
    case "change":
      return request("PUT", `/v1/focal-points/${change.of.id}`, { body: change.body, version: change.of.version });
    case "end":
      return request("POST", `/v1/focal-points/${change.of.id}/end`, {
        body: { on: change.on },
        version: change.of.version,
      });
    case "partner":
      return request("POST", "/v1/partner-agencies", { body: change.body, once: change.once });
    case "change-partner":
      return request("PUT", `/v1/partner-agencies/${change.of.id}`, { body: change.body, version: change.of.version });
  }
}

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { GroupAnswer, GroupLineAnswer } from "../../../src/registers/agencies/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { useAgencyName } from "./agencies.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";
import { useSession } from "./session.ts";

export type SharingGroup = GroupAnswer;
export type SharingGroupLine = GroupLineAnswer;

/** The groups that the own agency keeps or is in, open ones first. */
export const groupsQuery = pagedQuery<Page<SharingGroupLine> & { make: Ability }>(
  ["sharing-groups", "list"],
  "/v1/sharing-groups",
);

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: ["sharing-groups", id],
    queryFn: ({ signal }) => request<SharingGroup>("GET", `/v1/sharing-groups/${id}`, { signal }),
  });

const openGroupsQuery = queryOptions({
  queryKey: ["sharing-groups", "open"],
  queryFn: ({ signal }) =>
    request<Page<SharingGroupLine>>("GET", "/v1/sharing-groups", { query: { closed: "false", limit: 200 }, signal }),
});

/** The open groups that the own agency may share with; parties have none, and are not asked for any. */
export function useOpenGroups(wanted = true): readonly SharingGroupLine[] {
  const { data: session } = useSession();
  const isOfficer = session?.user?.kind === "officer";
  return useQuery({ ...openGroupsQuery, enabled: wanted && isOfficer }).data?.items ?? [];
}

/** The name of whom something is shared with: an agency, or a group that the own agency is in. */
export function useAudienceName(): (id: string) => string {
  const groups = useOpenGroups();
  const agencyName = useAgencyName();
  return (id) => groups.find((group) => group.id === id)?.name ?? agencyName(id);
}

export type GroupChange =
  | { kind: "make"; body: { name: string; purpose: string; members: string[] }; once: string }
  | { kind: "words"; of: SharingGroup; body: { name: string; purpose: string } }
  | { kind: "members"; of: SharingGroup; body: { in: string[]; out: string[]; reason: string } }
  | { kind: "leave" | "close"; of: SharingGroup; reason: string };

export function useChangeGroups() {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: ["sharing-groups"] });
  // Whoever left is told no more of the group itself: only the lists are asked for again.
  const lookAtLists = () =>
    Promise.all(["list", "open"].map((list) => queries.invalidateQueries({ queryKey: ["sharing-groups", list] })));
  return useMutation({
    mutationFn: send,
    onSuccess: async (_, { kind }) => void (await (kind === "leave" ? lookAtLists() : lookAgain())),
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

function send(change: GroupChange): Promise<SharingGroup> {
  if (change.kind === "make") return request("POST", "/v1/sharing-groups", { body: change.body, once: change.once });
  const { id, version } = change.of;
  const at = `/v1/sharing-groups/${id}`;
  switch (change.kind) {
    case "words":
      return request("PUT", at, { body: change.body, version });
    case "members":
      return request("POST", `${at}/members`, { body: change.body, version });
    case "leave":
      return request("POST", `${at}/leave`, { body: { reason: change.reason } });
    case "close":
      return request("POST", `${at}/close`, { body: { reason: change.reason }, version });
  }
}

import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { LinkAnswer } from "../../../src/signals/resolver/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./leads.ts";
import { isRefusal, request } from "./request.ts";

export type Way = LinkAnswer;

/** Where codes lead, newest first; `code` takes one code and what is below it. */
export const waysQuery = (code: string) =>
  infiniteQueryOptions({
    queryKey: ["resolver-links", code],
    queryFn: ({ pageParam, signal }) =>
      request<Page<Way> & { add: Ability }>("GET", "/v1/resolver-links", {
        query: { code, cursor: pageParam, limit: 50 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export type WayWords = { href: string; title: string; hreflang: string | null; isDefault: boolean };
export type WayChange =
  | { kind: "add"; body: WayWords & { anchor: string; linkType: string }; once: string }
  | { kind: "change"; of: Way; body: WayWords }
  | { kind: "remove" | "show"; of: Way }
  | { kind: "hide"; of: Way; because: string };

export function useChangeWays() {
  const queries = useQueryClient();
  const lookAgain = () => queries.invalidateQueries({ queryKey: ["resolver-links"] });
  return useMutation({
    mutationFn: send,
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}

function send(change: WayChange): Promise<unknown> {
  if (change.kind === "add") return request("POST", "/v1/resolver-links", { body: change.body, once: change.once });
  const { id, version, mediaType, context, forwardQuery } = change.of;
  const at = `/v1/resolver-links/${id}`;
  switch (change.kind) {
    case "change":
      return request("PUT", at, { body: { mediaType, context, forwardQuery, ...change.body }, version });
    case "remove":
      return request("DELETE", at, { version });
    case "show":
      return request("POST", `${at}/show`, { version });
    case "hide":
      return request("POST", `${at}/hide`, { body: { because: change.because }, version });
  }
}

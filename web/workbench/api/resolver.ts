import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { LinkAnswer } from "../../../src/signals/resolver/index.ts";
import type { Ability } from "../frame/ability-button.tsx";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

export type Way = LinkAnswer;

/** Where codes lead, newest first; `code` takes one code and what is below it. */
export const waysQuery = (code: string) =>
  pagedQuery<Page<Way> & { add: Ability }>(["resolver-links", code], "/v1/resolver-links", { query: { code } });

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

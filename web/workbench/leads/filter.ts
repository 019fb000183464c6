import { useMemo } from "react";
import { useSearchParams } from "wouter";
import type { LeadFilter, LeadState } from "../api/leads.ts";
import { paths } from "../paths.ts";

export const filterNames = ["concern", "check", "platform", "minScore"] as const;
export type FilterName = (typeof filterNames)[number];
export type StateChoice = LeadState | "all";

export type QueueAddress = {
  state: StateChoice;
  /** What the server is asked. */
  filter: LeadFilter;
  /** Whether more than the state narrows the queue. */
  narrowed: boolean;
  /** The lead shown beside the list. */
  at: string | null;
  /** The filters as they stand in the address, to carry them to a lead's page and back. */
  search: string;
  change: (changes: Partial<Record<FilterName | "state" | "at", string | null>>) => void;
};

const states: readonly StateChoice[] = ["open", "yes", "no", "unsure", "all"];

/** The queue's filters, which live in the address and nowhere else. Without a state it is the open leads. */
export function useQueueAddress(): QueueAddress {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const state = states.find((known) => known === search.get("state")) ?? "open";
    const chosen = Object.fromEntries(
      filterNames.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? ""]] : [])),
    );
    const kept = new URLSearchParams({ ...(state === "open" ? {} : { state }), ...chosen });
    return {
      state,
      filter: { ...(state === "all" ? {} : { state }), ...chosen },
      narrowed: Object.keys(chosen).length > 0,
      at: search.get("at"),
      search: kept.toString(),
      change: (changes) =>
        setSearch(
          (before) => {
            const next = new URLSearchParams(before);
            if (!("at" in changes)) next.delete("at");
            for (const [name, value] of Object.entries(changes)) {
              if (value === null || value === undefined || value === "" || (name === "state" && value === "open"))
                next.delete(name);
              else next.set(name, value);
            }
            return next;
          },
          { replace: Object.keys(changes).length === 1 && "at" in changes },
        ),
    };
  }, [search, setSearch]);
}

/** The address of a lead's page that knows which queue it was opened from. */
export const leadInQueue = (id: string, search: string): string =>
  search === "" ? paths.lead(id) : `${paths.lead(id)}?${search}`;

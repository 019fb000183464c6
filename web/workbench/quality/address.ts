import { useMemo } from "react";
import { useSearchParams } from "wouter";

export type SampleAddress = {
  /** The month looked at; null for the present one. */
  month: string | null;
  platform: string | null;
  /** Whether only what nobody has judged yet is shown. */
  open: boolean;
  /** The listing shown. */
  at: string | null;
  change: (changes: Partial<Record<"month" | "platform" | "state" | "at", string | null>>) => void;
};

/** What is looked at of the control sample, which lives in the address. As in the queue of leads, without a state it is what is open. */
export function useSampleAddress(): SampleAddress {
  const [search, setSearch] = useSearchParams();
  return useMemo(() => {
    const month = search.get("month");
    return {
      month: month !== null && /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(month) ? month : null,
      platform: search.get("platform"),
      open: search.get("state") !== "all",
      at: search.get("at"),
      change: (changes) =>
        setSearch(
          (before) => {
            const next = new URLSearchParams(before);
            if (!("at" in changes)) next.delete("at");
            for (const [name, value] of Object.entries(changes)) {
              if (value === null || value === undefined || value === "") next.delete(name);
              else next.set(name, value);
            }
            return next;
          },
          { replace: "at" in changes },
        ),
    };
  }, [search, setSearch]);
}

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/**
 * Reads a thing, and all that hangs on it, once more when its run has ended. Its parts are polled each for itself: one that was read
 * a moment before the end would otherwise call the run running for as long as the page stands.
 */
export function useLookAgainWhenDone(kind: string, id: string, atWork: boolean): void {
  const queries = useQueryClient();
  useEffect(
    () => (atWork ? () => void queries.invalidateQueries({ queryKey: [kind, id] }) : undefined),
    [queries, kind, id, atWork],
  );
}

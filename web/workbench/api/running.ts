import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { isRefusal, request } from "./request.ts";

type Listed = { id: string; version: number; lastRun: { state: string } | null };
export type Step = "run" | "again" | "stop" | "on" | "off";

// Often enough to be watched while something runs, seldom enough to cost nothing.
const pollMs = 3_000;
const isAtWork = ({ lastRun }: Listed): boolean => lastRun?.state === "running";

/** What is asked of the server about one kind of thing that runs by itself: all of them, one, its runs; and what changes one. */
export function runningThings<L extends Listed, F extends L, R>(one: string, many: string, path: string) {
  function useLookAgain() {
    const queries = useQueryClient();
    return () =>
      Promise.all([queries.invalidateQueries({ queryKey: [many] }), queries.invalidateQueries({ queryKey: [one] })]);
  }
  return {
    list: pagedQuery<Page<L>>([many], path, {
      refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some(isAtWork)) ? pollMs : false),
    }),
    file: (id: string) =>
      queryOptions({
        queryKey: [one, id],
        queryFn: ({ signal }) => request<F>("GET", `${path}/${id}`, { signal }),
        refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? pollMs : false),
      }),
    runs: (id: string, watched: boolean) =>
      pagedQuery<Page<R>>([one, id, "runs"], `${path}/${id}/runs`, {
        limit: 20,
        refetchInterval: watched ? pollMs : false,
      }),
    useLookAgain,
    /** Makes one; the key keeps a second try from making a second one. */
    useCreate() {
      const lookAgain = useLookAgain();
      return useMutation({
        mutationFn: ({ body, once }: { body: unknown; once: string }) => request<F>("POST", path, { body, once }),
        onSuccess: lookAgain,
      });
    },
    /** Changes one, or a part of it, on the version that was seen. */
    useChange({ id, version }: Pick<L, "id" | "version">, part = "") {
      const lookAgain = useLookAgain();
      return useMutation({
        mutationFn: (body: unknown) => request<F>("PUT", `${path}/${id}${part}`, { body, version }),
        onSuccess: lookAgain,
        onError: (error) => isRefusal(error, "stale") && lookAgain(),
      });
    },
    /** Switches one, runs it now, or stops its run. */
    useStep(id: string) {
      const lookAgain = useLookAgain();
      return useMutation({
        mutationFn: (step: Step) => {
          if (step === "on" || step === "off")
            return request<F>("PUT", `${path}/${id}/switch`, { body: { on: step === "on" } });
          if (step === "stop") return request<F>("POST", `${path}/${id}/stop`);
          return request<F>("POST", `${path}/${id}/run`, { body: step === "again" ? { again: true } : {} });
        },
        onSuccess: lookAgain,
        onError: (error) => isRefusal(error, "conflict") && lookAgain(),
      });
    },
  };
}

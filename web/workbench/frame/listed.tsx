import type { InfiniteData } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Loading } from "./loading.tsx";
import { More } from "./more.tsx";
import { ProblemNote } from "./problem-note.tsx";

type Query = Parameters<typeof More>[0]["of"] & {
  data: InfiniteData<{ items: readonly unknown[] }> | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
};

/** What comes in pages: why it could not be had, that it is on its way, what stands there where there is nothing, and the rest on demand. */
export function Listed({ of, none, children }: { of: Query; none: ReactNode; children: ReactNode }) {
  const isEmpty = of.data?.pages.every((page) => page.items.length === 0);
  return (
    <>
      <ProblemNote error={of.error} onRetry={() => void of.refetch()} />
      {of.isPending && <Loading />}
      {isEmpty === true && none}
      {isEmpty === false && children}
      <More of={of} />
    </>
  );
}

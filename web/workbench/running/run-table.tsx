import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ComponentType, ReactNode } from "react";
import { runningText } from "../../../src/kernel/text/running.ts";
import type { Page, pagedQuery } from "../api/paged.ts";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { RunState } from "./tags.tsx";

type Run = { id: string; state: RunState; startedAt: string; problem: string | null };
type Parts<N extends string, R extends Run & Record<N, number>> = {
  words: { title: string; none: string };
  query: ReturnType<typeof pagedQuery<Page<R>>>;
  counts: readonly N[];
  countName: (count: N) => string;
  /** What stands below the state, besides what went wrong. */
  Below?: ComponentType<{ run: R }>;
  last?: { name: string; isFigure: boolean; of: (run: R) => ReactNode } | undefined;
};

/** The runs of one thing, newest first: how each went and what it counted. */
export function RunTable<N extends string, R extends Run & Record<N, number>>({
  words,
  query,
  counts,
  countName,
  Below,
  last,
}: Parts<N, R>) {
  const t = useText(runningText);
  const { number, time } = useFormat();
  const runs = useInfiniteQuery(query);
  const items = runs.data?.pages.flatMap((page) => page.items) ?? [];
  const ofLast = last?.isFigure ? "figure" : "small";
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <ProblemNote error={runs.error} onRetry={() => void runs.refetch()} />
      {runs.isSuccess && items.length === 0 && <p className="soft">{words.none}</p>}
      {items.length > 0 && (
        <Table
          heads={[
            t("running.run.started"),
            t("running.run.state"),
            ...counts.map((count) => ({ name: countName(count), isFigure: true })),
            ...(last === undefined ? [] : [last]),
          ]}
        >
          {items.map((run) => (
            <tr key={run.id}>
              <td className="first nowrap figures">{time(run.startedAt)}</td>
              <td>
                <RunState state={run.state} />
                {run.problem !== null && <p className="small">{run.problem}</p>}
                {Below !== undefined && <Below run={run} />}
              </td>
              {counts.map((count) => (
                <td key={count} className="figure" data-name={countName(count)}>
                  {number(run[count])}
                </td>
              ))}
              {last !== undefined && (
                <td className={ofLast} {...(last.isFigure ? { "data-name": last.name } : {})}>
                  {last.of(run)}
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
      <More of={runs} />
    </section>
  );
}

/** A count behind which there is more to read. */
export function OpenedCount({ n, about, onOpen }: { n: number; about: string; onOpen: () => void }) {
  const { number } = useFormat();
  if (n === 0) return number(0);
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      px={0}
      miw="1.5rem"
      justify="flex-end"
      td="underline"
      aria-label={`${about}: ${number(n)}`}
      onClick={onOpen}
    >
      {number(n)}
    </Button>
  );
}

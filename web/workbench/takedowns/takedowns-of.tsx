import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { takedownsPageText } from "../../../src/kernel/text/workbench/takedowns.ts";
import { takedownsOfListingQuery, takedownsQuery } from "../api/takedowns.ts";
import { useMaySee } from "../frame/may-see.ts";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { OutcomeTag, TakedownStateTag } from "./takedown-state.tsx";

/** The requests of a case. */
export function TakedownsOfCase({ id }: { id: string }) {
  const t = useText(takedownsPageText);
  const takedowns = useInfiniteQuery(takedownsQuery({ case: id }));
  const items = takedowns.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="sheet stack">
      <h2>{t("workbench.takedown.of-case")}</h2>
      <ProblemNote error={takedowns.error} />
      {takedowns.isSuccess && items.length === 0 && <p className="soft">{t("workbench.takedown.of-case.none")}</p>}
      <ul className="plain-list">
        {items.map((one) => (
          <li key={one.id} className="row">
            <Link href={paths.takedown(one.id)}>{one.number}</Link> <TakedownStateTag of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The requests about a listing; nothing where there are none. */
export function TakedownsOfListing({ id }: { id: string }) {
  const t = useText(takedownsPageText);
  const { day } = useFormat();
  const { data } = useQuery({ ...takedownsOfListingQuery(id), enabled: useMaySee("handling") });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="sheet stack">
      <h2>{t("workbench.takedown.about-listing")}</h2>
      <ul className="plain-list">
        {data.items.map((one) => (
          <li key={one.id} className="row">
            <Link href={paths.takedown(one.id)}>{one.number}</Link>{" "}
            {one.isWithdrawn ? (
              <TakedownStateTag of={{ state: "withdrawn", isOverdue: false }} />
            ) : (
              <OutcomeTag outcome={one.outcome} />
            )}{" "}
            <span className="small soft">{day(one.outcomeAt ?? one.askedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { ControlShare } from "../api/quality.ts";
import { controlQuery } from "../api/quality.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { Empty } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import type { SampleAddress } from "./address.ts";
import style from "./quality.module.css";
import { SampleBar } from "./sample-bar.tsx";
import { SampleFilters } from "./sample-filters.tsx";
import { useSampleJudging } from "./sample-judging.ts";
import { SampleListing } from "./sample-listing.tsx";

type Parts = {
  month: string;
  /** What is known of the samples of all months. */
  shares: readonly ControlShare[];
  address: SampleAddress;
  ability: Ability;
};

/** The listings of a month's sample, one at a time, to be judged by keyboard, button or touch. */
export function SampleQueue({ month, shares, address, ability }: Parts) {
  const t = useText(qualityPageText);
  const { platform, open, change } = address;
  const sample = useInfiniteQuery(controlQuery({ month, platform, open }));
  const judging = useSampleJudging(month);
  const items = sample.data?.pages.flatMap((page) => page.items) ?? [];
  const at = Math.max(
    0,
    items.findIndex(({ listingId }) => listingId === address.at),
  );
  const one = items[at];
  const isDone = sample.isSuccess && !sample.hasNextPage && items.every(({ verdict }) => verdict !== null);

  const show = (place: number) => {
    const next = items[place];
    if (next !== undefined) change({ at: next.listingId });
  };
  const onNext = () => {
    if (at + 5 >= items.length && sample.hasNextPage && !sample.isFetchingNextPage) void sample.fetchNextPage();
    show(at + 1);
  };
  return (
    <section className={`${style["queue"]} sheet no-print`} aria-labelledby="sample-queue">
      <h2 id="sample-queue" className="hidden">
        {t("workbench.control.queue")}
      </h2>
      <SampleFilters month={month} shares={shares} address={address} />
      <ProblemNote error={sample.error} onRetry={() => void sample.refetch()} />
      {sample.isPending && (
        <div className={style["top"]}>
          <Loading />
        </div>
      )}
      {isDone && <Done address={address} isEmpty={items.length === 0} />}
      {one !== undefined && (
        <>
          <div className={style["dock"]}>
            <SampleBar
              one={one}
              ability={ability}
              judging={judging}
              onNext={onNext}
              onPrevious={() => show(at - 1)}
              onJudged={onNext}
              onBackTo={(listing) => change({ at: listing })}
            />
          </div>
          <SampleListing key={one.listingId} one={one} />
        </>
      )}
    </section>
  );
}

/** That nothing here waits for an answer, and where to go on. */
function Done({ address: { open, platform, change }, isEmpty }: { address: SampleAddress; isEmpty: boolean }) {
  const t = useText(qualityPageText);
  const nothingFits = isEmpty && !open;
  return (
    <div className={style["top"]}>
      <Empty title={t(nothingFits ? "workbench.control.elsewhere.title" : "workbench.control.done.title")}>
        {!nothingFits && <p>{t("workbench.control.done.about")}</p>}
        <div className="row">
          {open && (
            <Button size="sm" variant="default" onClick={() => change({ state: "all" })}>
              {t("workbench.control.review")}
            </Button>
          )}
          {platform !== null && (
            <Button size="sm" variant="default" onClick={() => change({ platform: null })}>
              {t("workbench.control.clear")}
            </Button>
          )}
        </div>
      </Empty>
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { ListingFile } from "../api/listings.ts";
import { listingQuery } from "../api/listings.ts";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./evidence.module.css";

/** How a listing's price went, in a sentence and a small step line. */
export function PriceHistory({ listing }: { listing: string }) {
  const { data } = useQuery(listingQuery(listing));
  return data === undefined ? null : <Prices prices={data.prices} />;
}

export function Prices({ prices }: { prices: ListingFile["prices"] }) {
  const t = useText(leadsPageText);
  const { money, day } = useFormat();
  const ordered = [...prices].sort((a, b) => a.at.localeCompare(b.at));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (ordered.length === 1) {
    return (
      <p className="small soft">{t("workbench.price.history.one", { price: money(first.price), at: day(first.at) })}</p>
    );
  }
  const asked = ordered.map(({ price }) => price);
  const words = t("workbench.price.history.about", {
    from: day(first.at),
    to: day(last.at),
    low: money(Math.min(...asked)),
    high: money(Math.max(...asked)),
    now: money(last.price),
  });
  return (
    <figure className={style["history"]}>
      <StepLine
        points={ordered.map(({ at, price }) => ({ at: Date.parse(at), price }))}
        label={`${t("workbench.price.history")}: ${words}`}
      />
      <figcaption className="small soft">{words}</figcaption>
    </figure>
  );
}

const width = 160;
const height = 32;

function StepLine({ points, label }: { points: { at: number; price: number }[]; label: string }) {
  const times = points.map(({ at }) => at);
  const prices = points.map(({ price }) => price);
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  const x = (at: number) => 3 + ((at - from) / Math.max(to - from, 1)) * (width - 6);
  const y = (price: number) => height - 4 - ((price - low) / Math.max(high - low, 1)) * (height - 8);
  const path = points
    .map(({ at, price }, n) => (n === 0 ? `M ${x(at)} ${y(price)}` : `H ${x(at)} V ${y(price)}`))
    .join(" ");
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
      <path d={path} className={style["step"]} />
    </svg>
  );
}

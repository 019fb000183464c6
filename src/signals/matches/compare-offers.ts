import type { UnitPrice } from "../../engines/matching/index.ts";
import { readAttributes, unitPrice } from "../../engines/matching/index.ts";

export type Offer = { id: string; title: string; price: number | null; sure: boolean };
export type Compared<T> = { offer: T; unit: UnitPrice | null; cheap: boolean };
export type Comparison<T> = {
  offers: Compared<T>[];
  /** Of the sure offers sold by the commonest quantity; null where there are fewer than three. */
  per: UnitPrice["per"] | null;
  median: number | null;
  low: number | null;
  high: number | null;
};

/** Below this part of the median an offer is marked. */
const cheapPart = 0.6;
const fewest = 3;

/** Sets offers of one product beside each other by what the quantity costs, the cheapest first. */
export function compareOffers<T extends Offer>(offers: readonly T[]): Comparison<T> {
  const priced = offers.map((offer) => ({ offer, unit: unitPrice(offer.price, readAttributes(offer.title)) }));
  const byUnit = Map.groupBy(
    priced.filter(({ offer, unit }) => offer.sure && unit !== null),
    ({ unit }) => unit!.per,
  );
  const [per, sold] = [...byUnit].sort(([, one], [, other]) => other.length - one.length)[0] ?? [null, []];
  const prices = sold.map(({ unit }) => unit!.vnd).sort((one, other) => one - other);
  const at = (share: number) =>
    prices.length < fewest ? null : (prices[Math.round(share * (prices.length - 1))] ?? null);
  const median = at(0.5);
  const compared = priced.map(({ offer, unit }) => ({
    offer,
    unit,
    cheap: median !== null && unit !== null && unit.per === per && unit.vnd < median * cheapPart,
  }));
  const key = ({ unit }: Compared<T>) => (unit === null ? Infinity : unit.per === per ? unit.vnd : 1e15 + unit.vnd);
  compared.sort((one, other) => (key(one) === key(other) ? 0 : key(one) - key(other)));
  return { offers: compared, per, median, low: at(0.25), high: at(0.75) };
}

import { Link } from "wouter";
import { matchesText } from "../../../src/kernel/text/matches.ts";
import type { Alike } from "../api/matches.ts";
import { Table } from "../frame/table.tsx";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** What most offers cost by quantity, in a sentence. */
export function UsualPrice({ of: { per, median, low, high } }: { of: Alike }) {
  const t = useText(matchesText);
  const { money } = useFormat();
  if (per === null || median === null || low === null || high === null) return <p>{t("matches.offers.few")}</p>;
  const figures = { median: money(median), per: t(`matches.per.${per}`), low: money(low), high: money(high) };
  return <p>{t("matches.offers.median", figures)}</p>;
}

/** Offers side by side, the cheapest by quantity first. */
export function OfferTable({ offers }: { offers: Alike["offers"] }) {
  const t = useText(matchesText);
  const { money, time } = useFormat();
  return (
    <Table
      heads={[
        t("matches.offers.listing"),
        t("matches.offers.seller"),
        { name: t("matches.offers.unit"), isFigure: true },
        { name: t("matches.offers.price"), isFigure: true },
        t("matches.offers.seen"),
      ]}
    >
      {offers.map((offer) => (
        <tr key={offer.listing}>
          <td className="first">
            <Link href={paths.listing(offer.listing)}>{offer.title}</Link>
            {!offer.sure && <div className="small soft">{t("matches.verdict.unsure")}</div>}
            {offer.cheap && <strong className="small"> {t("matches.offers.cheap")}</strong>}
          </td>
          <td>
            <Link href={paths.seller(offer.seller.id)}>{offer.seller.name}</Link> <PlatformName id={offer.platformId} />
          </td>
          <td className="figure" data-name={t("matches.offers.unit")}>
            {offer.unitPrice !== null && `${money(offer.unitPrice.vnd)} / ${t(`matches.per.${offer.unitPrice.per}`)}`}
          </td>
          <td className="figure" data-name={t("matches.offers.price")}>
            {offer.price === null ? "" : money(offer.price)}
          </td>
          <td>{time(offer.observedAt)}</td>
        </tr>
      ))}
    </Table>
  );
}

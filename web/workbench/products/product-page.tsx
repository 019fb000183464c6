import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { matchesText } from "../../../src/kernel/text/matches.ts";
import type { Offers } from "../api/matches.ts";
import { offersQuery } from "../api/matches.ts";
import { Waiting } from "../frame/gone.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** Where a product is offered, by what the quantity costs. */
export function ProductPage({ id }: { id: string }) {
  const t = useText(matchesText);
  const f = useText(frameText);
  const { money } = useFormat();
  const query = useQuery(offersQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const { product, offers, per, median, low, high } = query.data;
  return (
    <Page
      title={t("matches.offers.title", { product: product.name })}
      about={[product.brand, product.model, product.gtin, product.holder].filter(Boolean).join(" · ")}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      {offers.length === 0 ? (
        <Empty title={t("matches.title")}>
          <p>{t("matches.offers.none")}</p>
        </Empty>
      ) : (
        <>
          <p>
            {per === null || median === null || low === null || high === null
              ? t("matches.offers.few")
              : t("matches.offers.median", {
                  median: money(median),
                  per: t(`matches.per.${per}`),
                  low: money(low),
                  high: money(high),
                })}
          </p>
          <OfferTable offers={offers} />
        </>
      )}
    </Page>
  );
}

function OfferTable({ offers }: { offers: Offers["offers"] }) {
  const t = useText(matchesText);
  const { money, time } = useFormat();
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            <th scope="col">{t("matches.offers.listing")}</th>
            <th scope="col">{t("matches.offers.seller")}</th>
            <th scope="col" className="figure">
              {t("matches.offers.unit")}
            </th>
            <th scope="col" className="figure">
              {t("matches.offers.price")}
            </th>
            <th scope="col">{t("matches.offers.seen")}</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.listing}>
              <td className="first">
                <Link href={paths.listing(offer.listing)}>{offer.title}</Link>
                {!offer.sure && <div className="small soft">{t("matches.verdict.unsure")}</div>}
                {offer.cheap && <strong className="small"> {t("matches.offers.cheap")}</strong>}
              </td>
              <td>
                <Link href={paths.seller(offer.seller.id)}>{offer.seller.name}</Link>{" "}
                <PlatformName id={offer.platformId} />
              </td>
              <td className="figure" data-name={t("matches.offers.unit")}>
                {offer.unitPrice !== null &&
                  `${money(offer.unitPrice.vnd)} / ${t(`matches.per.${offer.unitPrice.per}`)}`}
              </td>
              <td className="figure" data-name={t("matches.offers.price")}>
                {offer.price === null ? "" : money(offer.price)}
              </td>
              <td>{time(offer.observedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

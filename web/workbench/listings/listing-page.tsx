import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { ListingFile } from "../api/listings.ts";
import { listingQuery, sellerQuery } from "../api/listings.ts";
import { Captures } from "../captures/captures.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { Prices } from "../leads/price-history.tsx";
import { paths } from "../paths.ts";
import { ListingPictures } from "../pictures/listing-pictures.tsx";
import { AskTakedown } from "../takedowns/ask-takedown.tsx";
import { TakedownsOfListing } from "../takedowns/takedowns-of.tsx";
import { ListingProduct } from "../products/listing-product.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { PageReading } from "./page-reading.tsx";
import { PostWords } from "./post-words.tsx";
import { PlatformName } from "./platform-name.tsx";
import { useSellerName } from "./seller-name.ts";

/** One listing as it was seen, its prices and its earlier contents. */
export function ListingPage({ id }: { id: string }) {
  const t = useText(leadsPageText);
  const f = useText(frameText);
  const query = useQuery(listingQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const listing = query.data;
  return (
    <Page
      title={listing.title}
      actions={
        <>
          <AskTakedown listings={[listing]} />
          <PrintButton>{f("workbench.print")}</PrintButton>
        </>
      }
    >
      <PrintedBy />
      <Fields listing={listing} />
      {listing.reading !== null && (
        <section className="sheet">
          <PageReading reading={listing.reading} />
        </section>
      )}
      <ListingProduct id={listing.id} />
      <Captures about={{ listing: listing.id }} url={listing.url} />
      <TakedownsOfListing id={listing.id} />
      <PostWords listing={listing} />
      <section className="sheet stack">
        <h2>{t("workbench.price.history")}</h2>
        <Prices prices={listing.prices} />
      </section>
      <ListingPictures listing={listing.id} title={listing.title} />
      <Earlier listing={listing} />
    </Page>
  );
}

function Fields({ listing }: { listing: ListingFile }) {
  const t = useText(leadsPageText);
  const { money, number, time } = useFormat();
  const nameOf = useSellerName();
  const { data: seller } = useQuery(sellerQuery(listing.sellerId));
  const fields: [Parameters<typeof t>[0], string | null][] = [
    ["workbench.listing.price", listing.price === null ? null : money(listing.price)],
    ["workbench.listing.list-price", listing.listPrice === null ? null : money(listing.listPrice)],
    ["workbench.listing.brand", listing.brand],
    ["workbench.listing.model", listing.model],
    ["workbench.listing.gtin", listing.gtin],
    ["workbench.listing.category", listing.category],
    ["workbench.listing.sold", listing.sold === null ? null : number(listing.sold)],
    ["workbench.listing.url", listing.url],
    ["workbench.listing.source", listing.source],
  ];
  return (
    <section className="sheet stack">
      <dl className="pairs">
        <Pair name={t("workbench.listing.seller")}>
          <Link href={paths.seller(listing.sellerId)}>{seller === undefined ? "…" : nameOf(seller)}</Link>
        </Pair>
        <Pair name={t("workbench.listing.platform")}>
          <PlatformName id={listing.platformId} linked />
        </Pair>
        {fields.map(
          ([name, value]) =>
            value !== null && (
              <Pair key={name} name={t(name)}>
                {value}
              </Pair>
            ),
        )}
      </dl>
      <p className="small soft">
        {t("workbench.listing.first-seen", { time: time(listing.firstSeen) })} ·{" "}
        {t("workbench.listing.observed", { time: time(listing.observedAt) })} ·{" "}
        {t("workbench.listing.versions", { n: number(listing.versions) })}
      </p>
    </section>
  );
}

function Earlier({ listing }: { listing: ListingFile }) {
  const t = useText(leadsPageText);
  const { money, time } = useFormat();
  if (listing.earlier.length === 0) return null;
  return (
    <section className="sheet stack">
      <h2>{t("workbench.listing.earlier")}</h2>
      {listing.earlier.map((one) => (
        <details key={one.at}>
          <summary>
            {time(one.at)} · {one.title} {one.price !== null && `· ${money(one.price)}`}
          </summary>
          {one.description !== null && <p className="written">{one.description}</p>}
        </details>
      ))}
    </section>
  );
}

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { sellerListingsQuery, sellerQuery } from "../api/listings.ts";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** What else the shop offers, a few at a time. */
export function SellerListings({ seller, at = 10 }: { seller: string; at?: number }) {
  const t = useText(leadsPageText);
  const { money, number, day } = useFormat();
  const about = useQuery(sellerQuery(seller));
  const listings = useInfiniteQuery(sellerListingsQuery(seller, at));
  const items = listings.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="stack">
      <h3>{t("workbench.seller.listings", { n: about.data === undefined ? "…" : number(about.data.listings) })}</h3>
      {listings.isPending && <Loading />}
      <ProblemNote error={listings.error} onRetry={() => void listings.refetch()} />
      {items.length > 0 && (
        <Table
          heads={[
            t("workbench.listing.title"),
            t("workbench.listing.brand"),
            { name: t("workbench.listing.price"), isFigure: true },
            { name: t("workbench.listing.sold"), isFigure: true },
          ]}
        >
          {items.map((listing) => (
            <tr key={listing.id}>
              <td className="first">
                <Link href={paths.listing(listing.id)}>{listing.title}</Link>
                <div className="small soft">{t("workbench.listing.observed", { time: day(listing.observedAt) })}</div>
              </td>
              <td>{listing.brand}</td>
              <td className="figure">{listing.price === null ? "" : money(listing.price)}</td>
              <td className="figure" data-name={listing.sold === null ? undefined : t("workbench.listing.sold")}>
                {listing.sold === null ? "" : number(listing.sold)}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <More of={listings} />
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { sellerQuery } from "../api/listings.ts";
import { AskButton } from "../exchange/requests/ask-button.tsx";
import { RequestsAbout } from "../exchange/requests/requests-about.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { LinkedAccounts } from "../links/linked-accounts.tsx";
import { PlatformName } from "./platform-name.tsx";
import { SellerLeads } from "./seller-leads.tsx";
import { SellerListings } from "./seller-listings.tsx";
import { isUnnamed, useSellerName } from "./seller-name.ts";

/** A seller account: who it says it is, its leads, its listings. */
export function SellerPage({ id }: { id: string }) {
  const t = useText(leadsPageText);
  const { day } = useFormat();
  const nameOf = useSellerName();
  const query = useQuery(sellerQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const seller = query.data;
  return (
    <Page
      title={nameOf(seller)}
      about={<PlatformName id={seller.platformId} linked />}
      actions={<AskButton subject={{ kind: "seller", id, title: nameOf(seller) }} />}
    >
      <section className="sheet">
        <dl className="pairs">
          {!isUnnamed(seller) && <Pair name={t("workbench.seller.account")}>{seller.externalId}</Pair>}
          {seller.phones.length > 0 && <Pair name={t("workbench.seller.phones")}>{seller.phones.join(", ")}</Pair>}
          {seller.url !== null && <Pair name={t("workbench.listing.url")}>{seller.url}</Pair>}
          <Pair name={t("workbench.seller.seen.title")}>
            {t("workbench.seller.seen", { first: day(seller.firstSeen), last: day(seller.lastSeen) })}
          </Pair>
        </dl>
      </section>
      <SellerLeads seller={id} />
      <RequestsAbout id={id} />
      <LinkedAccounts seller={id} />
      <SellerListings seller={id} at={25} />
    </Page>
  );
}

import { useQuery } from "@tanstack/react-query";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { matchesText } from "../../../src/kernel/text/matches.ts";
import { offersQuery } from "../api/matches.ts";
import { Waiting } from "../frame/gone.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { useText } from "../words/lang.tsx";
import { OfferTable, UsualPrice } from "./offer-table.tsx";

/** Where a product is offered, by what the quantity costs. */
export function ProductPage({ id }: { id: string }) {
  const t = useText(matchesText);
  const f = useText(frameText);
  const query = useQuery(offersQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const { product, ...compared } = query.data;
  return (
    <Page
      title={t("matches.offers.title", { product: product.name })}
      about={[product.brand, product.model, product.gtin, product.holder].filter(Boolean).join(" · ")}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      {compared.offers.length === 0 ? (
        <Empty title={t("matches.title")}>
          <p>{t("matches.offers.none")}</p>
        </Empty>
      ) : (
        <>
          <UsualPrice of={compared} />
          <OfferTable offers={compared.offers} />
        </>
      )}
    </Page>
  );
}

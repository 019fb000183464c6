import { useQuery } from "@tanstack/react-query";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { matchesText } from "../../../src/kernel/text/matches.ts";
import { alikeQuery } from "../api/matches.ts";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { PrintButton, PrintedBy } from "../frame/print.tsx";
import { useText } from "../words/lang.tsx";
import { OfferTable, UsualPrice } from "./offer-table.tsx";

/** Offers of the same goods where nobody registered the product, by what the quantity costs. */
export function AlikePage({ id }: { id: string }) {
  const t = useText(matchesText);
  const f = useText(frameText);
  const query = useQuery(alikeQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  return (
    <Page
      title={t("matches.alike.title")}
      about={t("matches.alike.about")}
      actions={<PrintButton>{f("workbench.print")}</PrintButton>}
    >
      <PrintedBy />
      <UsualPrice of={query.data} />
      <OfferTable offers={query.data.offers} />
    </Page>
  );
}

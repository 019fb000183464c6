import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { useText } from "../words/lang.tsx";

/** What an account is called; where its source names no seller, that, beside the listing that stands in for one. */
export function useSellerName(): (seller: { externalId: string; name: string }) => string {
  const t = useText(leadsPageText);
  return ({ externalId, name }) =>
    externalId.startsWith("listing:") ? t("workbench.seller.unnamed", { listing: name }) : name;
}

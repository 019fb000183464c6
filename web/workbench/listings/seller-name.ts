import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { useText } from "../words/lang.tsx";

type Account = { externalId: string; name: string };

/** Whether the source of a listing named no seller, so that the listing stands under an account of its own. */
export const isUnnamed = ({ externalId }: Pick<Account, "externalId">): boolean => externalId.startsWith("listing:");

/** What an account is called; where its source names no seller, that, beside the listing that stands in for one. */
export function useSellerName(): (seller: Account) => string {
  const t = useText(leadsPageText);
  return (seller) => (isUnnamed(seller) ? t("workbench.seller.unnamed", { listing: seller.name }) : seller.name);
}

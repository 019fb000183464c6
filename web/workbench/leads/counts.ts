import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** How many listings and signs, in words: English tells one from several. */
export function useCounts(): { listings: (n: number) => string; findings: (n: number) => string } {
  const t = useText(leadsPageText);
  const { number } = useFormat();
  return {
    listings: (n) => (n === 1 ? t("workbench.leads.listings.one") : t("workbench.leads.listings", { n: number(n) })),
    findings: (n) => (n === 1 ? t("workbench.leads.findings.one") : t("workbench.leads.findings", { n: number(n) })),
  };
}

import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { leadsQuery } from "../api/leads.ts";
import { LeadLine } from "../leads/lead-line.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

/** What asks for a look at a shop, strongest first. */
export function SellerLeads({ seller }: { seller: string }) {
  const t = useText(leadsPageText);
  const { data } = useInfiniteQuery(leadsQuery({ seller }));
  const leads = data?.pages.flatMap((page) => page.items) ?? [];
  if (leads.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t("workbench.leads.title")}</h2>
      <ul className="plain-list">
        {leads.map((lead) => (
          <li key={lead.id}>
            <Link href={paths.lead(lead.id)}>
              <LeadLine lead={lead} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

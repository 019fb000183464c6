import type { ReactNode } from "react";
import { leadsText } from "../../../src/kernel/text/leads.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Lead, LeadFile } from "../api/leads.ts";
import { PlatformName } from "../listings/platform-name.tsx";
import { useSellerName } from "../listings/seller-name.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { StateTag } from "./lead-line.tsx";
import style from "./lead-view.module.css";

type Parts = { lead: Lead; seller: LeadFile["seller"] | undefined; level: 1 | 2; children?: ReactNode };

/** Who and what a lead is about; known from the queue before its evidence and its seller have come. */
export function LeadHead({ lead, seller, level, children }: Parts) {
  const t = useText(leadsPageText);
  const nameOf = useSellerName();
  const concern = useText(leadsText);
  const { number, day } = useFormat();
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header className={style["head"]}>
      <div className="row">
        <Heading>{seller === undefined || seller === null ? lead.sellerName : nameOf(seller)}</Heading>
        <StateTag state={lead.state} />
        {children}
      </div>
      <div className="row soft">
        <strong>{concern(`leads.concern.${lead.concern}`)}</strong>
        <span className="figures">
          {t("workbench.leads.score", { score: number(Math.round(lead.score * 10) / 10) })}
        </span>
        {lead.platformId !== "" && <PlatformName id={lead.platformId} />}
        {lead.platformId !== "" && <span>{t("workbench.leads.listings", { n: number(lead.listings) })}</span>}
        <span>{t("workbench.leads.findings", { n: number(lead.findings) })}</span>
        <span className="small">
          {t("workbench.lead.raised", { raised: day(lead.raisedAt), updated: day(lead.updatedAt) })}
        </span>
      </div>
    </header>
  );
}

import { Alert, Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Finding, LeadFile } from "../api/leads.ts";
import { Captures } from "../captures/captures.tsx";
import { Pair } from "../frame/pair.tsx";
import { LinkedCount } from "../links/linked-accounts.tsx";
import { SellerListings } from "../listings/seller-listings.tsx";
import { isUnnamed, useSellerName } from "../listings/seller-name.ts";
import { paths } from "../paths.ts";
import { ExcerptSection } from "../exchange/records/excerpt.tsx";
import { AskButton } from "../exchange/requests/ask-button.tsx";
import { AskTakedown } from "../takedowns/ask-takedown.tsx";
import { checkName, evidenceSentences } from "../words/evidence.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import { AboutCodes } from "../copies/about-codes.tsx";
import { AboutSite } from "./about-site.tsx";
import { EvidenceCard } from "./evidence-card.tsx";
import { LeadLine } from "./lead-line.tsx";
import { VerdictHistory } from "./verdict-history.tsx";
import style from "./lead-view.module.css";

// More listings than this come on demand; the strongest stand first.
const shownAtFirst = 5;

/** Everything an officer looks at to judge a lead: reasons, the listings with their marks, the shop, what was decided before. */
export function LeadView({ file }: { file: LeadFile }) {
  const t = useText(leadsPageText);
  return (
    <div className={style["view"]}>
      {file.caseId !== null && (
        <Alert color="pine" variant="light">
          {t("workbench.lead.in-case")} <Link href={paths.case(file.caseId)}>{t("workbench.lead.to-case")}</Link>
        </Alert>
      )}
      <Reasons file={file} />
      {file.codes !== null && <AboutCodes findings={file.about} />}
      {file.codes === null && file.about.length > 0 && <AboutSite findings={file.about} />}
      {file.codes === null && <Offers file={file} />}
      <Captures about={{ lead: file.id }} url={file.evidence[0]?.listing.url ?? null} />
      {file.seller !== null && <Shop file={file} seller={file.seller} />}
      <ExcerptSection of={{ kind: "lead", id: file.id }} />
      <VerdictHistory verdicts={file.verdicts} />
    </div>
  );
}

/** The listings that the findings point at, strongest first. */
function Offers({ file }: { file: LeadFile }) {
  const t = useText(leadsPageText);
  const [all, setAll] = useState(false);
  const shown = all ? file.evidence : file.evidence.slice(0, shownAtFirst);
  const hidden = file.evidence.length - shown.length;
  return (
    <section className="stack" aria-labelledby="lead-evidence">
      <div className="row spread">
        <h2 id="lead-evidence">{t("workbench.lead.evidence")}</h2>
        <div className="row">
          {file.evidence.length > 0 && (
            <AskTakedown
              listings={file.evidence.map(({ listing }) => listing)}
              concern={file.concern}
              caseId={file.caseId}
            />
          )}
          <AskButton subject={{ kind: "lead", id: file.id, title: "" }} />
        </div>
      </div>
      {shown.map((evidence) => (
        <EvidenceCard key={evidence.listing.id} evidence={evidence} />
      ))}
      {hidden > 0 && (
        <div>
          <Button variant="default" size="sm" onClick={() => setAll(true)}>
            {t("workbench.lead.evidence.more", { n: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
}

type Group = { check: string; strongest: Finding; listings: number };

/** Each kind of check once, with its strongest hit: that is how the score is made. */
function groupsOf(file: LeadFile): Group[] {
  const found = [
    ...file.about.map((finding) => ({ listing: null, finding })),
    ...file.evidence.flatMap(({ listing, findings }) => findings.map((finding) => ({ listing: listing.id, finding }))),
  ];
  return [...Map.groupBy(found, ({ finding }) => finding.check)]
    .map(([check, hits]) => ({
      check,
      strongest: hits.map(({ finding }) => finding).reduce((a, b) => (b.weight > a.weight ? b : a)),
      listings: new Set(hits.map(({ listing }) => listing).filter((listing) => listing !== null)).size,
    }))
    .sort((a, b) => b.strongest.weight - a.strongest.weight);
}

function Reasons({ file }: { file: LeadFile }) {
  const t = useText(leadsPageText);
  const c = useText(checksText);
  const format = useFormat();
  const { lang } = useLang();
  const groups = groupsOf(file);
  return (
    <section className="sheet" aria-labelledby="lead-reasons">
      <div className="row spread">
        <h2 id="lead-reasons">{t("workbench.lead.reasons")}</h2>
        <span className="small soft">{t("workbench.leads.score.about")}</span>
      </div>
      {groups.length === 0 && <p>{t("workbench.lead.gone")}</p>}
      <ol className={style["reasons"]}>
        {groups.map(({ check, strongest, listings }) => (
          <li key={check}>
            <span className={style["weight"]}>+{format.number(strongest.weight)}</span>
            <div>
              <strong>{checkName(check, c)}</strong>{" "}
              {listings > 0 && (
                <span className="small soft">{t("workbench.leads.listings", { n: format.number(listings) })}</span>
              )}
              <p className="small">{evidenceSentences(strongest, { t: c, format, lang })[0]}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Shop({ file, seller }: { file: LeadFile; seller: NonNullable<LeadFile["seller"]> }) {
  const t = useText(leadsPageText);
  const { day } = useFormat();
  const nameOf = useSellerName();
  return (
    <section className="stack" aria-labelledby="lead-shop">
      <div className="sheet stack">
        <div className="row spread">
          <h2 id="lead-shop">{nameOf(seller)}</h2>
          <div className="row">
            <LinkedCount seller={seller.id} />
            <Link href={paths.seller(seller.id)}>{t("workbench.seller.page")}</Link>
          </div>
        </div>
        <dl className="row">
          {!isUnnamed(seller) && <Pair name={t("workbench.seller.account")}>{seller.externalId}</Pair>}
          {seller.phones.length > 0 && <Pair name={t("workbench.seller.phones")}>{seller.phones.join(", ")}</Pair>}
          <Pair name={t("workbench.seller.seen.title")}>
            {t("workbench.seller.seen", { first: day(seller.firstSeen), last: day(seller.lastSeen) })}
          </Pair>
        </dl>
        {file.others.length > 0 && (
          <div>
            <h3>{t("workbench.lead.others")}</h3>
            <ul className="plain-list">
              {file.others.map((other) => (
                <li key={other.id}>
                  <Link href={paths.lead(other.id)}>
                    <LeadLine lead={other} />
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <SellerListings seller={seller.id} />
    </section>
  );
}

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";
import { checksText } from "../../../src/kernel/text/workbench/checks.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { Evidence, Finding } from "../api/leads.ts";
import { listingQuery } from "../api/listings.ts";
import { paths } from "../paths.ts";
import { checkName, evidenceSentences } from "../words/evidence.ts";
import { useFormat, useLang, useText } from "../words/lang.tsx";
import type { Linking } from "./marked-text.tsx";
import { MarkedText } from "./marked-text.tsx";
import type { Range } from "./marks.ts";
import { windowsOf } from "./marks.ts";
import { Moment } from "./moment.tsx";
import { PriceChart } from "./price-chart.tsx";
import { PriceHistory } from "./price-history.tsx";
import style from "./evidence.module.css";

// Few findings stand on a picture: what shows them comes when one does.
const FindingPictures = lazy(async () => ({
  default: (await import("../pictures/finding-pictures.tsx")).FindingPictures,
}));

// So do few listings come from a page.
const PageReading = lazy(async () => ({ default: (await import("../listings/page-reading.tsx")).PageReading }));

type Numbered = { id: number; finding: Finding };

/** One listing with its findings: marked in its fields, reasoned beside them; pointing at one shows the other. */
export function EvidenceCard({ evidence }: { evidence: Evidence }) {
  const { listing, findings } = evidence;
  const [active, setActive] = useState<number | null>(null);
  const numbered = findings.map((finding, n) => ({ id: n + 1, finding }));
  const linking: Linking = { active, point: setActive, reasonOf: (id) => `why-${listing.id}-${id}` };
  const priced = findings.find((finding) => finding.check.startsWith("price."));
  return (
    <article className={`sheet ${style["card"]}`} aria-labelledby={`listing-${listing.id}`}>
      <div className={style["texts"]}>
        <Texts evidence={evidence} numbered={numbered} linking={linking} />
        {priced !== undefined && <PriceChart finding={priced} />}
        <PriceHistory listing={listing.id} />
      </div>
      <ol className={style["reasons"]}>
        {numbered.map((one) => (
          <Reason key={one.id} {...one} linking={linking} />
        ))}
      </ol>
      <HowRead listing={listing.id} />
    </article>
  );
}

function HowRead({ listing }: { listing: string }) {
  const reading = useQuery(listingQuery(listing)).data?.reading ?? null;
  return (
    reading !== null && (
      <div className={style["below"]}>
        <Suspense>
          <PageReading reading={reading} />
        </Suspense>
      </div>
    )
  );
}

function Texts({
  evidence: { listing },
  numbered,
  linking,
}: {
  evidence: Evidence;
  numbered: Numbered[];
  linking: Linking;
}) {
  const t = useText(leadsPageText);
  const { money, time } = useFormat();
  const rangesOf = (field: string): Range[] =>
    numbered
      .filter(({ finding }) => finding.field === field)
      .map(({ id, finding: { start, end } }) => ({ id, start, end }));
  const marked = (field: string, text: string) => <MarkedText text={text} ranges={rangesOf(field)} linking={linking} />;
  // A price is shown as money, so the whole of it is what a finding points at.
  const whole = (field: string, text: string) => (
    <MarkedText
      text={text}
      ranges={rangesOf(field).map(({ id }) => ({ id, start: 0, end: text.length }))}
      linking={linking}
    />
  );
  return (
    <>
      <h3 id={`listing-${listing.id}`} className={style["title"]}>
        {marked("title", listing.title)}
      </h3>
      {listing.description !== null && (
        <Description text={listing.description} ranges={rangesOf("description")} linking={linking} />
      )}
      <dl className={style["fields"]}>
        {listing.price !== null && (
          <Field name={t("workbench.listing.price")}>{whole("price", money(listing.price))}</Field>
        )}
        {listing.listPrice !== null && (
          <Field name={t("workbench.listing.list-price")}>{whole("listPrice", money(listing.listPrice))}</Field>
        )}
        {listing.brand !== null && <Field name={t("workbench.listing.brand")}>{marked("brand", listing.brand)}</Field>}
        {listing.model !== null && <Field name={t("workbench.listing.model")}>{marked("model", listing.model)}</Field>}
        {listing.gtin !== null && <Field name={t("workbench.listing.gtin")}>{marked("gtin", listing.gtin)}</Field>}
        {listing.url !== null && <Field name={t("workbench.listing.url")}>{marked("url", listing.url)}</Field>}
      </dl>
      <p className="small soft">
        {t("workbench.listing.observed", { time: time(listing.observedAt) })} ·{" "}
        <Link href={paths.listing(listing.id)}>{t("workbench.lead.open-page")}</Link>
      </p>
    </>
  );
}

function Field({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

// About three lines on either side of what was found.
const around = 160;

/** A long description is shown around its marks first. */
function Description({ text, ranges, linking }: { text: string; ranges: Range[]; linking: Linking }) {
  const t = useText(leadsPageText);
  const [whole, setWhole] = useState(false);
  const windows = windowsOf(text, ranges, around);
  const shown = whole ? [{ start: 0, end: text.length }] : windows;
  const cut = windows.length > 1 || windows[0]?.start !== 0 || windows[0].end !== text.length;
  return (
    <div className={style["description"]}>
      <p>
        {shown.map(({ start, end }) => (
          <span key={start}>
            {start > 0 && "… "}
            <MarkedText text={text.slice(start, end)} from={start} ranges={ranges} linking={linking} />
            {end < text.length && " …"}
          </span>
        ))}
      </p>
      {cut && (
        <Button size="compact-xs" variant="subtle" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? "workbench.listing.description.less" : "workbench.listing.description.more")}
        </Button>
      )}
    </div>
  );
}

function Reason({ id, finding, linking }: Numbered & { linking: Linking }) {
  const t = useText(leadsPageText);
  const c = useText(checksText);
  const format = useFormat();
  const { lang } = useLang();
  return (
    // Pointing only shows what a link in the text, whose target this is, does as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={linking.reasonOf(id)}
      className={style["reason"]}
      data-active={linking.active === id || undefined}
      tabIndex={-1}
      onMouseEnter={() => linking.point(id)}
      onMouseLeave={() => linking.point(null)}
      onFocus={() => linking.point(id)}
      onBlur={() => linking.point(null)}
    >
      <span className={style["badge"]}>{id}</span>
      <div>
        <div className={style["reason-head"]}>
          <strong>{checkName(finding.check, c)}</strong>
          <span className="small soft figures">
            {t("workbench.lead.weight", { weight: format.number(finding.weight) })}
          </span>
        </div>
        {finding.moment !== undefined && <Moment {...finding.moment} />}
        {evidenceSentences(finding, { t: c, format, lang }).map((sentence) => (
          <p key={sentence} className="small">
            {sentence}
          </p>
        ))}
        {finding.field === "picture" && (
          <Suspense>
            <FindingPictures finding={finding} />
          </Suspense>
        )}
      </div>
    </li>
  );
}

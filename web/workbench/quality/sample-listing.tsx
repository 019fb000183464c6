import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { qualityPageText } from "../../../src/kernel/text/workbench/quality.ts";
import type { Listing } from "../api/listings.ts";
import { sellerQuery } from "../api/listings.ts";
import type { ControlListing } from "../api/quality.ts";
import { useSession } from "../api/session.ts";
import { useColleagueName } from "../api/users.ts";
import { Pair } from "../frame/pair.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { usePlatformLabel } from "./platform-label.ts";
import style from "./quality.module.css";
import { nameOf } from "./sample-judging.ts";

/** A listing of the sample as its seller wrote it: no sign is marked, so that none leads the officer's answer. */
export function SampleListing({ one }: { one: ControlListing }) {
  const t = useText(qualityPageText);
  const { listing } = one;
  const place = useRef<HTMLElement>(null);
  // Whoever read the one before to its end begins this one at its title.
  useEffect(() => {
    if ((place.current?.getBoundingClientRect().top ?? 0) < 0) place.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <article ref={place} className={`${style["listing"]} stack`} aria-label={nameOf(one)}>
      <div className="row">
        <h3>{nameOf(one)}</h3>
        <Standing one={one} />
      </div>
      {listing === null ? (
        <p>{t("workbench.control.hidden")}</p>
      ) : (
        <>
          <Fields listing={listing} />
          {listing.description !== null && <p className={`${style["description"]} written`}>{listing.description}</p>}
          <p className="small">
            <Link href={paths.listing(listing.id)}>{t("workbench.control.open-listing")}</Link>
          </p>
        </>
      )}
    </article>
  );
}

/** What was answered, by whom and when. */
function Standing({ one: { verdict, judgedBy, judgedAt, note } }: { one: ControlListing }) {
  const t = useText(qualityPageText);
  const l = useText(leadsPageText);
  const { time } = useFormat();
  const { data: session } = useSession();
  const colleague = useColleagueName();
  if (verdict === null) return null;
  const name = judgedBy === session?.user?.id ? l("workbench.verdict.by-me") : colleague(judgedBy ?? "");
  return (
    <>
      <span className="tag" data-tone={verdict}>
        {l(`workbench.verdict.${verdict}`)}
      </span>
      <span className="small soft">
        {judgedAt !== null && t("workbench.control.judged-by", { name, time: time(judgedAt) })}
        {note !== null && ` · ${note}`}
      </span>
    </>
  );
}

function Fields({ listing }: { listing: Listing }) {
  const t = useText(leadsPageText);
  const { money, number, time } = useFormat();
  const { data: seller } = useQuery(sellerQuery(listing.sellerId));
  const platform = usePlatformLabel(listing.platformId);
  const fields: [Parameters<typeof t>[0], string | null][] = [
    ["workbench.listing.list-price", listing.listPrice === null ? null : money(listing.listPrice)],
    ["workbench.listing.brand", listing.brand],
    ["workbench.listing.model", listing.model],
    ["workbench.listing.gtin", listing.gtin],
    ["workbench.listing.category", listing.category],
    ["workbench.listing.sold", listing.sold === null ? null : number(listing.sold)],
    ["workbench.listing.url", listing.url],
    ["workbench.listing.image", listing.imageUrl],
  ];
  return (
    <>
      <dl className="pairs">
        <Pair name={t("workbench.listing.price")}>
          <strong>{listing.price === null ? t("workbench.listing.unnamed") : money(listing.price)}</strong>
        </Pair>
        <Pair name={t("workbench.listing.seller")}>
          <Link href={paths.seller(listing.sellerId)}>{seller?.name ?? "…"}</Link>
        </Pair>
        <Pair name={t("workbench.listing.platform")}>{platform}</Pair>
        {fields.map(
          ([name, value]) =>
            value !== null && (
              <Pair key={name} name={t(name)}>
                {value}
              </Pair>
            ),
        )}
      </dl>
      <p className="small soft">{t("workbench.listing.observed", { time: time(listing.observedAt) })}</p>
    </>
  );
}

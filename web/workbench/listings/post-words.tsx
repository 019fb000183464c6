import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import type { ListingFile } from "../api/listings.ts";
import { Pair } from "../frame/pair.tsx";
import { Moment } from "../leads/moment.tsx";
import { useText } from "../words/lang.tsx";
import style from "./post-words.module.css";

/** The description as it was written, or, of a livestream, as it was said: each piece with its moment. */
export function PostWords({ listing }: { listing: ListingFile }) {
  const t = useText(leadsPageText);
  const { post, description } = listing;
  const moments = post?.moments ?? [];
  const above = description?.slice(0, moments[0]?.offset ?? description.length) ?? "";
  return (
    <>
      {post !== null && (post.place !== null || post.forwardedFrom !== null) && (
        <section className="sheet">
          <dl className="pairs">
            {post.place !== null && <Pair name={t("workbench.listing.place")}>{post.place.name}</Pair>}
            {post.forwardedFrom !== null && <Pair name={t("workbench.listing.forwarded")}>{post.forwardedFrom}</Pair>}
          </dl>
        </section>
      )}
      {above.trim() !== "" && (
        <section className="sheet">
          <h2>{t("workbench.listing.description")}</h2>
          <p className="written">{above.trim()}</p>
        </section>
      )}
      {description !== null && moments.length > 0 && (
        <section className="sheet">
          <h2>{t("workbench.listing.said")}</h2>
          <ol className={`plain-list ${style["cues"]}`}>
            {moments.map(({ offset, second, url }, n) => (
              <li key={offset} className={style["cue"]}>
                <Moment second={second} url={url} />
                <span>{description.slice(offset, moments[n + 1]?.offset)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

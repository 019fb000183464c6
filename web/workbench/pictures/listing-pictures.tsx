import { useQuery } from "@tanstack/react-query";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { ListingPicture } from "../api/pictures.ts";
import { listingPicturesQuery, useAddToListing, useRetryPictures } from "../api/pictures.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { useMayAddPictures } from "./abilities.ts";
import { AlbumTags } from "./album-tags.tsx";
import { Drop } from "./drop.tsx";
import { Thumb } from "./thumb.tsx";
import style from "./pictures.module.css";

/** The pictures of a listing: those there are, those on their way, those that could not be had; and the place to add one. */
export function ListingPictures({ listing, title }: { listing: string; title: string }) {
  const t = useText(picturesPageText);
  const may = useMayAddPictures();
  const query = useQuery(listingPicturesQuery(listing));
  const add = useAddToListing(listing);
  const retry = useRetryPictures(listing);
  const items = query.data?.items;
  return (
    <section className="sheet stack">
      <h2>{t("workbench.listing-pictures.title")}</h2>
      <ProblemNote error={query.error ?? add.error ?? retry.error} />
      {query.isPending && <Loading />}
      {items?.length === 0 && <p>{t("workbench.listing-pictures.none")}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className={`plain-list ${style["grid"]}`}>
          {items.map((one) => (
            <li key={one.url ?? one.picture?.id ?? one.seenAt}>
              <One one={one} title={title} />
            </li>
          ))}
        </ul>
      )}
      {items?.some((one) => one.state === "failed") === true && (
        <div className="no-print">
          <AbilityButton
            ability={may}
            variant="default"
            size="xs"
            loading={retry.isPending}
            onClick={() => retry.mutate(undefined)}
          >
            {t("workbench.listing-pictures.retry")}
          </AbilityButton>
        </div>
      )}
      <Drop
        label={t("workbench.listing-pictures.add")}
        ability={may}
        busy={add.isPending}
        onFile={(file) => add.mutate(file)}
      />
    </section>
  );
}

function One({ one, title }: { one: ListingPicture; title: string }) {
  const t = useText(picturesPageText);
  const { number } = useFormat();
  if (one.picture === null) {
    return (
      <span className="small">
        {one.failureText === null || one.state === "waiting"
          ? t("workbench.listing-pictures.waiting")
          : t("workbench.listing-pictures.failed", { why: one.failureText })}
        {one.url !== null && <span className="soft"> {one.url}</span>}
      </span>
    );
  }
  const others = one.sellers - 1;
  return (
    <>
      <Thumb picture={one.picture} name={`${t("workbench.picture.alt")}: ${title}`} />
      <span className="small">
        {others > 0
          ? t("workbench.listing-pictures.elsewhere", { n: number(others) })
          : t("workbench.listing-pictures.only-here")}
      </span>
      <AlbumTags albums={one.albums} />
    </>
  );
}

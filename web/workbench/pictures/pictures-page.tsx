import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import { progressQuery, sharedQuery, useSearchByPicture } from "../api/pictures.ts";
import { Listed } from "../frame/listed.tsx";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useMayAddPictures } from "./abilities.ts";
import { AlbumTags } from "./album-tags.tsx";
import { Drop } from "./drop.tsx";
import { FoundList } from "./found-list.tsx";
import { PictureProgress } from "./picture-progress.tsx";
import { Thumb } from "./thumb.tsx";
import style from "./pictures.module.css";

/** Search by picture, how far the house is with its pictures, and those that several shops show. */
export function PicturesPage() {
  const t = useText(picturesPageText);
  return (
    <Page
      title={t("workbench.pictures.title")}
      about={t("workbench.pictures.about")}
      actions={<Link href={paths.albums}>{t("workbench.pictures.albums")}</Link>}
    >
      <Search />
      <Progress />
      <Shared />
    </Page>
  );
}

function Search() {
  const t = useText(picturesPageText);
  const { number } = useFormat();
  const may = useMayAddPictures();
  const search = useSearchByPicture();
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => () => (shown === null ? undefined : URL.revokeObjectURL(shown)), [shown]);
  const found = search.data;
  const n = found?.items.length ?? 0;
  return (
    <section className="stack">
      <Drop
        label={t("workbench.pictures.drop")}
        about={t("workbench.pictures.drop.about")}
        ability={may}
        busy={search.isPending}
        onFile={(file) => {
          setShown(URL.createObjectURL(file));
          search.mutate(file);
        }}
      />
      <ProblemNote error={search.error} />
      <div role="status">{search.isPending && <p>{t("workbench.pictures.searching")}</p>}</div>
      {found !== undefined && (
        <div className="sheet stack">
          {shown !== null && (
            <img className={`${style["whole"]} ${style["asked"]}`} src={shown} alt={t("workbench.pictures.asked")} />
          )}
          <h2 aria-live="polite">
            {n === 0 ? t("workbench.pictures.found.none") : t("workbench.pictures.found", { n: number(n) })}
          </h2>
          {n === 0 && found.state === "ready" && <p>{t("workbench.pictures.found.none.about")}</p>}
          <FoundList alike={found} />
        </div>
      )}
    </section>
  );
}

function Progress() {
  const query = useQuery(progressQuery);
  return (
    <>
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      {query.data !== undefined && <PictureProgress progress={query.data} />}
    </>
  );
}

function Shared() {
  const t = useText(picturesPageText);
  const { number } = useFormat();
  const shared = useInfiniteQuery(sharedQuery);
  const items = shared.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="sheet stack">
      <h2>{t("workbench.pictures.shared")}</h2>
      <Listed of={shared} none={<p>{t("workbench.pictures.shared.none")}</p>}>
        <ul className={`plain-list ${style["grid"]}`}>
          {items.map(({ picture, standing }) => {
            const counts = t("workbench.pictures.counts", {
              listings: number(standing.listings),
              sellers: number(standing.sellers),
            });
            return (
              <li key={picture.id}>
                <Thumb picture={picture} name={`${t("workbench.picture.alt")}: ${counts}`} />
                <span className="small">{counts}</span>
                <AlbumTags albums={standing.albums} />
              </li>
            );
          })}
        </ul>
      </Listed>
    </section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { AlbumFile } from "../api/pictures.ts";
import { albumQuery, useTakeFromAlbum, useUploadToAlbum } from "../api/pictures.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Waiting } from "../frame/gone.tsx";
import { Page } from "../frame/page.tsx";
import { Pair } from "../frame/pair.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { useMayAddPictures } from "./abilities.ts";
import { EditAlbum } from "./album-dialog.tsx";
import { Drop } from "./drop.tsx";
import { Thumb } from "./thumb.tsx";
import style from "./pictures.module.css";

/** One album: what it shows, its pictures, and the place to add some. */
export function AlbumPage({ id }: { id: string }) {
  const query = useQuery(albumQuery(id));
  return query.data === undefined ? <Waiting query={query} /> : <Album album={query.data} />;
}

function Album({ album }: { album: AlbumFile }) {
  const t = useText(picturesPageText);
  const { day } = useFormat();
  const may = useMayAddPictures();
  const [editing, setEditing] = useState(false);
  const add = useUploadToAlbum(album.id);
  return (
    <Page
      title={album.name}
      about={
        <span className="tag" data-tone={album.kind === "counterfeit" ? "yes" : "no"}>
          {t(`workbench.albums.kind.${album.kind}`)}
        </span>
      }
      actions={
        <AbilityButton ability={may} variant="default" onClick={() => setEditing(true)}>
          {t("workbench.album.edit")}
        </AbilityButton>
      }
    >
      <section className="sheet stack">
        <dl className="pairs">
          <Pair name={t("workbench.albums.brand")}>{album.brand}</Pair>
          {album.product !== null && <Pair name={t("workbench.albums.product")}>{album.product}</Pair>}
          <Pair name={t("workbench.albums.made")}>{day(album.madeAt)}</Pair>
        </dl>
        {album.note !== null && <p className="written">{album.note}</p>}
        <p className="small soft">{t("workbench.album.later")}</p>
      </section>
      <ProblemNote error={add.error} />
      <Drop label={t("workbench.album.add")} ability={may} busy={add.isPending} onFile={(file) => add.mutate(file)} />
      <Pictures album={album} />
      {editing && <EditAlbum album={album} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function Pictures({ album }: { album: AlbumFile }) {
  const t = useText(picturesPageText);
  const { day } = useFormat();
  const may = useMayAddPictures();
  const take = useTakeFromAlbum(album.id);
  if (album.items.length === 0) return <p>{t("workbench.album.none")}</p>;
  return (
    <>
      <ProblemNote error={take.error} />
      <ul className={`plain-list ${style["grid"]}`}>
        {album.items.map((item, at) => (
          <li key={item.id}>
            <Thumb picture={item} name={`${album.name}, ${at + 1}`} />
            <span className="small soft">{day(item.putAt)}</span>
            {item.note !== null && <span className="small">{item.note}</span>}
            <AbilityButton
              ability={may}
              size="compact-xs"
              variant="default"
              loading={take.isPending && take.variables === item.id}
              onClick={() => take.mutate(item.id)}
            >
              {t("workbench.album.remove")}
            </AbilityButton>
          </li>
        ))}
      </ul>
    </>
  );
}

import { NativeSelect } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { PictureFile } from "../api/pictures.ts";
import { albumsQuery, useAddToAlbum } from "../api/pictures.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { useMayAddPictures } from "./abilities.ts";

/** Puts a picture into one of the agency's albums that does not hold it yet. */
export function AddToAlbum({ picture }: { picture: PictureFile }) {
  const t = useText(picturesPageText);
  const may = useMayAddPictures();
  const albums = useInfiniteQuery(albumsQuery);
  const add = useAddToAlbum(picture.id);
  const [chosen, setChosen] = useState("");
  const holding = new Set(picture.standing.albums.map((album) => album.id));
  const all = albums.data?.pages.flatMap((page) => page.items);
  const free = all?.filter((album) => !holding.has(album.id)) ?? [];
  if (all?.length === 0) {
    return (
      <p className="no-print">
        {t("workbench.picture.no-albums")} <Link href={paths.albums}>{t("workbench.pictures.albums")}</Link>
      </p>
    );
  }
  if (free.length === 0) return null;
  const album = free.find(({ id }) => id === chosen) ?? free[0]!;
  return (
    <div className="stack no-print">
      <ProblemNote error={add.error} />
      <div className="row">
        <NativeSelect
          aria-label={t("workbench.picture.album")}
          value={album.id}
          onChange={(event) => setChosen(event.target.value)}
          data={free.map(({ id, kind, name }) => ({
            value: id,
            label: `${t(`workbench.albums.kind.${kind}`)}: ${name}`,
          }))}
        />
        <AbilityButton ability={may} variant="default" loading={add.isPending} onClick={() => add.mutate(album.id)}>
          {t("workbench.picture.add-to-album")}
        </AbilityButton>
      </div>
    </div>
  );
}

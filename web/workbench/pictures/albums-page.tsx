import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Album } from "../api/pictures.ts";
import { albumsQuery } from "../api/pictures.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Listed } from "../frame/listed.tsx";
import { Empty, Page } from "../frame/page.tsx";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useMayAddPictures } from "./abilities.ts";
import { NewAlbum } from "./album-dialog.tsx";

/** The agency's albums of genuine and of counterfeit goods. */
export function AlbumsPage() {
  const t = useText(picturesPageText);
  const may = useMayAddPictures();
  const [opening, setOpening] = useState(false);
  const albums = useInfiniteQuery(albumsQuery);
  const items = albums.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.albums.title")}
      about={t("workbench.albums.about")}
      actions={
        <AbilityButton ability={may} onClick={() => setOpening(true)}>
          {t("workbench.albums.new")}
        </AbilityButton>
      }
    >
      <Listed
        of={albums}
        none={
          <Empty title={t("workbench.albums.none")}>
            <p>{t("workbench.albums.none.about")}</p>
          </Empty>
        }
      >
        <Albums items={items} />
      </Listed>
      {opening && <NewAlbum onClose={() => setOpening(false)} />}
    </Page>
  );
}

function Albums({ items }: { items: readonly Album[] }) {
  const t = useText(picturesPageText);
  const { day, number } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.albums.name"),
        t("workbench.albums.kind"),
        t("workbench.albums.brand"),
        { name: t("workbench.albums.pictures"), isFigure: true },
        t("workbench.albums.made"),
      ]}
    >
      {items.map((album) => (
        <tr key={album.id}>
          <td className="first">
            <Link href={paths.album(album.id)}>{album.name}</Link>
          </td>
          <td>
            <span className="tag" data-tone={album.kind === "counterfeit" ? "yes" : "no"}>
              {t(`workbench.albums.kind.${album.kind}`)}
            </span>
          </td>
          <td>{album.brand}</td>
          <td className="figure" data-name={t("workbench.albums.pictures")}>
            {number(album.pictures)}
          </td>
          <td className="figures">{day(album.madeAt)}</td>
        </tr>
      ))}
    </Table>
  );
}

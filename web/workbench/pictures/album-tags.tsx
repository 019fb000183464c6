import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { PictureFile } from "../api/pictures.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

/** The albums that hold a picture, each with what kind of goods it shows. */
export function AlbumTags({ albums }: { albums: PictureFile["standing"]["albums"] }) {
  const t = useText(picturesPageText);
  if (albums.length === 0) return null;
  return (
    <p className="row small">
      {albums.map((album) => (
        <span key={album.id}>
          <span className="tag" data-tone={album.kind === "counterfeit" ? "yes" : "no"}>
            {t(`workbench.albums.kind.${album.kind}`)}
          </span>{" "}
          <Link href={paths.album(album.id)}>{album.name}</Link>
        </span>
      ))}
    </p>
  );
}

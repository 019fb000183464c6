import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { PictureFile } from "../api/pictures.ts";
import { PlatformName } from "../listings/platform-name.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { AlbumTags } from "./album-tags.tsx";
import style from "./pictures.module.css";

/** The listings that show a picture, with whose they are, and the albums it is in. */
export function Places({ standing }: { standing: PictureFile["standing"] }) {
  const t = useText(picturesPageText);
  const { money, number } = useFormat();
  const more = standing.listings - standing.places.length;
  return (
    <div className={style["places"]}>
      <AlbumTags albums={standing.albums} />
      <ul className="plain-list">
        {standing.places.map((place) => (
          <li key={place.listingId}>
            <Link href={paths.listing(place.listingId)}>{place.title}</Link>
            <div className="row small soft">
              <Link href={paths.seller(place.sellerId)}>{place.sellerName ?? "…"}</Link>
              <PlatformName id={place.platformId} />
              {place.price !== null && <span>{money(place.price)}</span>}
            </div>
          </li>
        ))}
        {more > 0 && <li className="small soft">{t("workbench.picture.places.more", { n: number(more) })}</li>}
      </ul>
    </div>
  );
}

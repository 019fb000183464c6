import { useState } from "react";
import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Finding } from "../api/leads.ts";
import { thumbnailOf } from "../api/pictures.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import style from "./pictures.module.css";

/**
 * The pictures that a finding stands on: the listing's, and the one of the album that it is the same as. Albums are their agency's own, so
 * whoever sees the finding from elsewhere sees the first alone.
 */
export function FindingPictures({ finding }: { finding: Finding }) {
  const t = useText(picturesPageText);
  const [hidden, setHidden] = useState(false);
  const { picture, albumPicture } = finding.evidence;
  if (typeof picture !== "string") return null;
  const other = typeof albumPicture === "string" ? albumPicture : null;
  return (
    <div className={style["pair"]}>
      <SmallPicture id={picture} name={t("workbench.picture.of-listing")} />
      {other !== null && other !== picture && !hidden && (
        <>
          <SmallPicture id={other} name={t("workbench.picture.of-album")} onGone={() => setHidden(true)} />
          <Link className="small" href={paths.picturesBeside(picture, other)}>
            {t("workbench.picture.beside")}
          </Link>
        </>
      )}
    </div>
  );
}

function SmallPicture({ id, name, onGone }: { id: string; name: string; onGone?: () => void }) {
  return (
    <Link href={paths.picture(id)} className={style["thumb"] ?? ""}>
      <img src={thumbnailOf(id)} alt={name} loading="lazy" onError={onGone} />
    </Link>
  );
}

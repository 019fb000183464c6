import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Alike } from "../api/pictures.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { Likeness } from "./likeness.tsx";
import { Places } from "./places.tsx";
import { Thumb } from "./thumb.tsx";
import style from "./pictures.module.css";

/** Copies of a picture, each with the reason and with where it stands; `beside` is the kept picture that they are laid beside. */
export function FoundList({ alike, beside }: { alike: Alike; beside?: string }) {
  const t = useText(picturesPageText);
  return (
    <>
      {alike.state === "building" && <p role="status">{t("workbench.pictures.building")}</p>}
      <ul className={`plain-list ${style["found"]}`}>
        {alike.items.map(({ picture, same, standing }) => (
          <li key={picture.id} className={style["found-one"]}>
            <Thumb picture={picture} />
            <div className="stack">
              <div className="row">
                <Likeness same={same} />
                {beside !== undefined && (
                  <Link href={paths.picturesBeside(beside, picture.id)}>{t("workbench.picture.beside")}</Link>
                )}
              </div>
              <Places standing={standing} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { PictureFile } from "../api/pictures.ts";
import { alikeQuery, pictureQuery } from "../api/pictures.ts";
import { Waiting } from "../frame/gone.tsx";
import { Loading } from "../frame/loading.tsx";
import { Page } from "../frame/page.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { AddToAlbum } from "./add-to-album.tsx";
import { FoundList } from "./found-list.tsx";
import { Places } from "./places.tsx";
import style from "./pictures.module.css";

/** One picture: what is on it, the listings that show it, and its copies elsewhere. */
export function PicturePage({ id }: { id: string }) {
  const t = useText(picturesPageText);
  const { time } = useFormat();
  const query = useQuery(pictureQuery(id));
  if (query.data === undefined) return <Waiting query={query} />;
  const picture = query.data;
  return (
    <Page title={t("workbench.picture.title", { time: time(picture.addedAt) })}>
      <section className="sheet stack">
        <img className={style["whole"]} src={picture.image} alt={t("workbench.picture.alt")} />
        <p className="small soft">
          {t("workbench.picture.size", { width: picture.width, height: picture.height })} ·{" "}
          {t(`workbench.picture.origin.${picture.origin}`)}
        </p>
        <AddToAlbum picture={picture} />
      </section>
      <section className="sheet stack">
        <h2>{t("workbench.picture.places")}</h2>
        {picture.standing.listings === 0 && <p>{t("workbench.picture.places.none")}</p>}
        <Places standing={picture.standing} />
      </section>
      <Copies id={id} />
      <ReadOnIt picture={picture} />
    </Page>
  );
}

function Copies({ id }: { id: string }) {
  const t = useText(picturesPageText);
  const alike = useQuery(alikeQuery(id));
  return (
    <section className="sheet stack">
      <h2>{t("workbench.picture.alike")}</h2>
      <ProblemNote error={alike.error} onRetry={() => void alike.refetch()} />
      {alike.isPending && <Loading />}
      {alike.data?.state === "ready" && alike.data.items.length === 0 && <p>{t("workbench.picture.alike.none")}</p>}
      {alike.data !== undefined && <FoundList alike={alike.data} beside={id} />}
    </section>
  );
}

function ReadOnIt({ picture: { lines, codes, readFailure } }: { picture: PictureFile }) {
  const t = useText(picturesPageText);
  return (
    <section className="sheet stack">
      <h2>{t("workbench.picture.read")}</h2>
      {readFailure !== null && <p>{t("workbench.picture.read.failed")}</p>}
      {readFailure === null && lines === null && <p>{t("workbench.picture.read.waiting")}</p>}
      {lines?.length === 0 && codes?.length === 0 && <p>{t("workbench.picture.read.nothing")}</p>}
      {codes !== null && codes.length > 0 && (
        <ul>
          {codes.map((code) => (
            <li key={code.format + code.text} className={style["places"]}>
              {code.account !== null
                ? t("workbench.picture.code.account", code.account)
                : code.gtin !== null
                  ? t("workbench.picture.code.gtin", { gtin: code.gtin })
                  : t("workbench.picture.code.text", { format: code.format, text: code.text })}
            </li>
          ))}
        </ul>
      )}
      {lines !== null && lines.length > 0 && <p className="written">{lines.map(({ text }) => text).join("\n")}</p>}
    </section>
  );
}

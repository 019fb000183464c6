import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Progress } from "../api/pictures.ts";
import { Pair } from "../frame/pair.tsx";
import { useFormat, useText } from "../words/lang.tsx";

const counts = ["kept", "waiting", "listings", "unread"] as const;

/** How many pictures are there, on their way, or not to be had and why. */
export function PictureProgress({ progress }: { progress: Progress }) {
  const t = useText(picturesPageText);
  const { number } = useFormat();
  return (
    <section className="sheet stack">
      <h2>{t("workbench.pictures.progress")}</h2>
      <dl className="pairs">
        {counts.map((name) => (
          <Pair key={name} name={t(`workbench.pictures.progress.${name}`)}>
            <span className="figures">{number(progress[name])}</span>
          </Pair>
        ))}
      </dl>
      {progress.failed.length > 0 && (
        <details>
          <summary>
            {t("workbench.pictures.progress.failed")}: {number(progress.failed.reduce((sum, { n }) => sum + n, 0))}
          </summary>
          <ul>
            {progress.failed.map(({ reason, text, n }) => (
              <li key={reason}>
                {text}: {number(n)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!progress.fetches && <p>{t("workbench.pictures.progress.off")}</p>}
      {progress.search === "building" && <p role="status">{t("workbench.pictures.building")}</p>}
    </section>
  );
}

import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Beside } from "../api/pictures.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** Why two pictures are taken for the same or not, in sentences, and what that does not say. */
export function Why({ of: { same, alignment } }: { of: Beside }) {
  const t = useText(picturesPageText);
  const { number } = useFormat();
  const said = [];
  if (same === null) said.push(t("workbench.beside.why.none"));
  else {
    const values = { n: number(same.inliers), bits: number(same.distance) };
    said.push(t(`workbench.beside.why.${same.by}`, values));
    if (same.isMirrored) said.push(t("workbench.beside.why.mirrored"));
  }
  if (same !== null && alignment !== null) {
    const { scale, degrees } = alignment;
    const percent = (part: number) => `${number(Math.round(part * 100))}%`;
    if (scale > 1.04) said.push(t("workbench.beside.why.larger", { times: number(Math.round(scale * 100) / 100) }));
    if (scale < 0.96) said.push(t("workbench.beside.why.smaller", { part: percent(scale) }));
    if (Math.abs(degrees) >= 0.5)
      said.push(t("workbench.beside.why.turned", { degrees: number(Math.round(Math.abs(degrees) * 10) / 10) }));
  }
  return (
    <section className="sheet stack">
      <h2>{t("workbench.beside.why")}</h2>
      <p>{said.join(" ")}</p>
      {same !== null && <p className="soft">{t("workbench.beside.mind")}</p>}
    </section>
  );
}

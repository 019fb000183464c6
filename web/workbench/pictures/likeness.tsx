import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Found } from "../api/pictures.ts";
import { useFormat, useText } from "../words/lang.tsx";

/** In a few words why two pictures are taken for the same. */
export function Likeness({ same }: { same: Found["same"] }) {
  const t = useText(picturesPageText);
  const { number } = useFormat();
  const words = {
    file: t("workbench.picture.same.file"),
    points: t("workbench.picture.same.points", { n: number(same.inliers) }),
    views: t("workbench.picture.same.views"),
  };
  return (
    <span className="tag" data-tone="accent">
      {words[same.by]}
      {same.isMirrored && `, ${t("workbench.picture.mirrored")}`}
    </span>
  );
}

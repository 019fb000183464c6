import { useMemo } from "react";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { Link, Linked } from "../api/links.ts";
import type { Stroke } from "../drawn/drawing.tsx";
import { Drawing } from "../drawn/drawing.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import { layOut } from "./graph-layout.ts";

const strokes = { judged: "strong", outright: "plain", likeness: "dashed" } satisfies Record<Link["kind"], Stroke>;
const kinds = ["judged", "outright", "likeness"] as const;
const mostLetters = 20;

/** A group drawn: dots are accounts, lines are links. */
export function GroupGraph({ linked }: { linked: Linked }) {
  const t = useText(linksPageText);
  const drawn = useMemo(() => layOut(linked.accounts, linked.links), [linked]);
  return (
    <Drawing
      title={t("workbench.group.drawn")}
      about={<p className="small soft">{t("workbench.group.drawn.about")}</p>}
      drawn={drawn}
      dot={({ id, name, openLeads }) => ({
        shape: "circle",
        name: shortened(name),
        whole: name,
        path: paths.seller(id),
        isSelf: id === linked.seller,
        isAlarming: openLeads > 0,
      })}
      line={({ kind }) => ({ stroke: strokes[kind], isEnded: false })}
      legend={kinds
        .filter((kind) => linked.links.some((link) => link.kind === kind))
        .map((kind) => ({ stroke: strokes[kind], name: t(`workbench.group.legend.${kind}`) }))}
    />
  );
}

const shortened = (name: string) => (name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name);

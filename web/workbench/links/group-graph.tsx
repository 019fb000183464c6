import { useMemo, useState } from "react";
import { useLocation } from "wouter";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { Linked } from "../api/links.ts";
import { base, paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import type { Dot } from "./graph-layout.ts";
import { layOut } from "./graph-layout.ts";
import style from "./links.module.css";

const kinds = ["judged", "outright", "likeness"] as const;
const mostLetters = 20;

/** A group drawn: dots are accounts, lines are links. The account pointed at or focused shows its lines; the lists tell the same in words. */
export function GroupGraph({ linked }: { linked: Linked }) {
  const t = useText(linksPageText);
  const [, go] = useLocation();
  const [shown, show] = useState<string | null>(null);
  const { dots, lines, width, height } = useMemo(() => layOut(linked.accounts, linked.links), [linked]);
  const touches = (id: string) => shown === null || shown === id;
  const isNear = ({ account }: Dot) =>
    touches(account.id) ||
    lines.some(
      ({ link }) =>
        (link.one === shown && link.other === account.id) || (link.other === shown && link.one === account.id),
    );
  const used = kinds.filter((kind) => linked.links.some((link) => link.kind === kind));
  return (
    <figure className={`sheet stack ${style["figure"]}`}>
      <figcaption>
        <h2>{t("workbench.group.drawn")}</h2>
        <p className="small soft">{t("workbench.group.drawn.about")}</p>
      </figcaption>
      <div className={style["frame"]}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="group"
          aria-label={t("workbench.group.drawn")}
        >
          {lines.map(({ link, from, to }) => (
            <line
              key={`${link.one} ${link.other}`}
              className={style["line"]}
              data-kind={link.kind}
              data-faint={!(touches(link.one) || touches(link.other)) || undefined}
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            />
          ))}
          {dots.map((dot) => (
            <a
              key={dot.account.id}
              href={base + paths.seller(dot.account.id)}
              className={style["dot"]}
              data-leads={dot.account.openLeads > 0 || undefined}
              data-self={dot.account.id === linked.seller || undefined}
              data-faint={!isNear(dot) || undefined}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                go(paths.seller(dot.account.id));
              }}
              onPointerEnter={() => show(dot.account.id)}
              onPointerLeave={() => show(null)}
              onFocus={() => show(dot.account.id)}
              onBlur={() => show(null)}
            >
              <title>{dot.account.name}</title>
              <circle cx={dot.x} cy={dot.y} r={dot.account.id === linked.seller ? 12 : 9} />
              <text x={dot.x} y={dot.y + 26}>
                {shortened(dot.account.name)}
              </text>
            </a>
          ))}
        </svg>
      </div>
      <ul className={`plain-list row small ${style["legend"]}`}>
        {used.map((kind) => (
          <li key={kind} className="row">
            <svg width="28" height="8" aria-hidden="true">
              <line className={style["line"]} data-kind={kind} x1="0" y1="4" x2="28" y2="4" />
            </svg>
            {t(`workbench.group.legend.${kind}`)}
          </li>
        ))}
      </ul>
    </figure>
  );
}

const shortened = (name: string) => (name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name);

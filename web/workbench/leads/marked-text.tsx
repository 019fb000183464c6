import type { ReactNode } from "react";
import { Fragment } from "react";
import type { Range } from "./marks.ts";
import { piecesOf } from "./marks.ts";
import style from "./evidence.module.css";

export type Linking = {
  /** Number of the finding that is pointed at, in the text or among the reasons. */
  active: number | null;
  point: (id: number | null) => void;
  /** The element that explains a finding. */
  reasonOf: (id: number) => string;
};

/** A text with the ranges of its findings marked; each ends with the numbers of the reasons, which lead to them. */
export function MarkedText({
  text,
  ranges,
  linking,
  from = 0,
}: {
  text: string;
  ranges: readonly Range[];
  linking: Linking;
  from?: number;
}) {
  const moved = ranges.map(({ start, end, id }) => ({ start: start - from, end: end - from, id }));
  const pieces = piecesOf(text, moved);
  return (
    <>
      {pieces.map(({ at, text: piece, ids }, n) => {
        if (ids.length === 0) return <Fragment key={at}>{piece}</Fragment>;
        const ending = ids.filter((id) => !(pieces[n + 1]?.ids.includes(id) ?? false));
        return (
          <Mark key={at} ids={ids} linking={linking} last={ending.length > 0}>
            {piece}
            {ending.map((id) => (
              <sup key={id} className={style["number"]}>
                <a
                  href={`#${linking.reasonOf(id)}`}
                  onFocus={() => linking.point(id)}
                  onBlur={() => linking.point(null)}
                >
                  {id}
                </a>
              </sup>
            ))}
          </Mark>
        );
      })}
    </>
  );
}

function Mark({
  ids,
  linking,
  last,
  children,
}: {
  ids: number[];
  linking: Linking;
  last: boolean;
  children: ReactNode;
}) {
  return (
    // Pointing only shows what the numbered link in it does as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <mark
      className={style["mark"]}
      data-active={(linking.active !== null && ids.includes(linking.active)) || undefined}
      data-deep={ids.length > 1 || undefined}
      data-last={last || undefined}
      onMouseEnter={() => linking.point(ids.at(-1) ?? null)}
      onMouseLeave={() => linking.point(null)}
    >
      {children}
    </mark>
  );
}

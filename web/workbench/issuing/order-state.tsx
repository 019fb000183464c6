import { issuingPageText } from "../../../src/kernel/text/workbench/issuing.ts";
import type { CodeOrder } from "../api/code-orders.ts";
import { useFormat, useText } from "../words/lang.tsx";
import style from "./order-state.module.css";

const tones = {
  ordered: "unsure",
  approved: "unsure",
  issuing: "unsure",
  issued: "accent",
  active: "no",
  refused: "yes",
  void: "yes",
  withdrawn: undefined,
} as const;

type Of = Pick<CodeOrder, "state" | "batch">;

/** Where an order stands: its own state until it is approved, then that of its batch. */
export const standingOf = ({ state, batch }: Of) => (state === "approved" && batch !== null ? batch.state : state);

export function OrderStateTag({ of }: { of: Of }) {
  const t = useText(issuingPageText);
  const standing = standingOf(of);
  return (
    <span className="tag" data-tone={tones[standing]}>
      {t(`workbench.codes.state.${standing}`)}
    </span>
  );
}

/** How far the making of codes is; nothing once they are made. */
export function Progress({ of }: { of: Of }) {
  const t = useText(issuingPageText);
  const { number } = useFormat();
  if (of.batch?.state !== "issuing") return null;
  const { issued, size } = of.batch;
  const words = t("workbench.code-order.progress", { issued: number(issued), count: number(size) });
  return (
    <span className="row small soft">
      <progress className={style["bar"]} max={size} value={issued} aria-label={words} />
      <span role="status">{words}</span>
    </span>
  );
}

import type { Share } from "../api/quality.ts";
import style from "./quality.module.css";

/** A share as a bar with its interval as a whisker. The words beside it say the same, so it is silent to screen readers. */
export function ShareBar({ share: { share, low, high }, most = 1 }: { share: Share; most?: number }) {
  if (share === null) return null;
  const x = (part: number) => (part / most) * 100;
  return (
    <svg className={style["bar"]} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="12" className={style["ground"]} />
      <rect width={x(share)} height="12" className={style["part"]} />
      <path d={`M ${x(low)} 6 H ${x(high)} M ${x(low)} 2.5 v 7 M ${x(high)} 2.5 v 7`} className={style["whisker"]} />
    </svg>
  );
}

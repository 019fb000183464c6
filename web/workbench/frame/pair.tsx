import type { ReactNode } from "react";

/** A name and what it is, in a list of such pairs. */
export function Pair({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="small soft">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

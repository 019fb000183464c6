import type { ReactNode } from "react";

/** What stands over a column; over numbers it stands at their side. */
type Head = string | { name: string; isFigure: boolean };

/** Rows under one line of heads; on a phone each row becomes a few lines. */
export function Table({ heads, children }: { heads: readonly Head[]; children: ReactNode }) {
  return (
    <div className="table-frame">
      <table className="table stacks">
        <thead>
          <tr>
            {heads.map((head, at) => (
              // Heads stay where they are, and two may say the same.
              <th key={at} scope="col" className={typeof head !== "string" && head.isFigure ? "figure" : undefined}>
                {typeof head === "string" ? head : head.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

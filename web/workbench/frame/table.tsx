import type { ReactNode, Ref } from "react";

/** What stands over a column; over numbers it stands at their side. */
type Head = string | { name: string; isFigure: boolean };

type TableParts = {
  heads: readonly Head[];
  /** The rows; where they are grouped, each group in a `tbody` of its own. */
  children: ReactNode;
  isGrouped?: boolean;
  /** A row below all others. */
  foot?: ReactNode;
  /** What holds the rows, for a page that moves among them. */
  rows?: Ref<HTMLTableSectionElement>;
  isRoomy?: boolean;
};

/** Rows under one line of heads; on a phone each row becomes a few lines. */
export function Table({ heads, children, isGrouped = false, foot, rows, isRoomy = false }: TableParts) {
  return (
    <div className={isRoomy ? "table-frame roomy" : "table-frame"}>
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
        {isGrouped ? children : <tbody ref={rows}>{children}</tbody>}
        {foot !== undefined && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

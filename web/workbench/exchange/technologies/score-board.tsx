import { useQuery } from "@tanstack/react-query";
import { exchangeTechnologiesPageText } from "../../../../src/kernel/text/workbench/exchange-technologies.ts";
import type { BoardRow, ScoreBoard as Board } from "../../api/technologies.ts";
import { boardQuery } from "../../api/technologies.ts";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { Table } from "../../frame/table.tsx";
import { useFigures } from "../../quality/figures.ts";
import { Part } from "../../quality/part.tsx";
import { ShareBar } from "../../quality/share-bar.tsx";
import { useFormat, useText } from "../../words/lang.tsx";

/** A detector beside the built-in checks on officers' answers, in all and by month. */
export function ScoreBoard({ id }: { id: string }) {
  const t = useText(exchangeTechnologiesPageText);
  const { money } = useFormat();
  const query = useQuery(boardQuery(id));
  const board = query.data;
  const labelled = (board?.leads.labelled ?? 0) + (board?.control.labelled ?? 0);
  return (
    <Part title={t("workbench.board.title")} about={t("workbench.board.interval")}>
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      {board !== undefined && labelled === 0 && <p>{t("workbench.board.none")}</p>}
      {board !== undefined && board.control.labelled > 0 && <On what="control" board={board.control} />}
      {board !== undefined && board.leads.labelled > 0 && <On what="leads" board={board.leads} />}
      {board !== undefined && board.costPerTrueFinding !== null && (
        <p>{t("workbench.board.cost", { money: money(board.costPerTrueFinding) })}</p>
      )}
    </Part>
  );
}

function On({ what, board }: { what: "leads" | "control"; board: Board["leads"] }) {
  const t = useText(exchangeTechnologiesPageText);
  const figures = useFigures();
  const rows = [
    { title: t("workbench.board.all"), row: board },
    ...board.months.map((row) => ({ title: figures.monthTitle(row.month), row })),
  ];
  return (
    <div className="stack">
      <div>
        <h3>{t(`workbench.board.${what}`)}</h3>
        <p className="small soft">{t(`workbench.board.${what}.about`)}</p>
      </div>
      <BoardTable rows={rows} />
    </div>
  );
}

/** Two lines for each stretch of time: this technology, and the built-in checks on the same things. */
export function BoardTable({ rows }: { rows: readonly { title: string; row: BoardRow }[] }) {
  const t = useText(exchangeTechnologiesPageText);
  const { number } = useFormat();
  const figures = useFigures();
  return (
    <Table
      heads={[
        t("workbench.board.month"),
        t("workbench.board.who"),
        t("workbench.board.chart"),
        t("workbench.board.precision"),
        t("workbench.board.recall"),
        { name: t("workbench.board.f1"), isFigure: true },
      ]}
    >
      {rows.flatMap(({ title, row }) =>
        (["technology", "builtIn"] as const).map((who) => (
          <tr key={title + who}>
            <td className="first">
              {title}
              <span className="small soft">
                {` ${t("workbench.board.n", { n: number(row.labelled), real: number(row.real) })}`}
              </span>
            </td>
            <td>{t(who === "technology" ? "workbench.board.technology" : "workbench.board.built-in")}</td>
            <td>
              <ShareBar share={row[who].precision} />
            </td>
            <td className="figures nowrap" data-name={t("workbench.board.precision")}>
              {figures.share(row[who].precision)}
            </td>
            <td className="figures nowrap" data-name={t("workbench.board.recall")}>
              {figures.share(row[who].recall)}
            </td>
            <td className="figure" data-name={t("workbench.board.f1")}>
              {row[who].f1 === null ? "–" : figures.decimal(Math.round((row[who].f1 ?? 0) * 100) / 100)}
            </td>
          </tr>
        )),
      )}
    </Table>
  );
}

import { Link } from "wouter";
import { candidatesPageText } from "../../../src/kernel/text/workbench/candidates.ts";
import type { ListedCandidate } from "../api/candidates.ts";
import { Table } from "../frame/table.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { CandidateState } from "./candidate-state.tsx";
import { readName } from "./read-name.ts";

const shownReasons = 3;

/** Only a name too long for a phone breaks, since a hyphen at a line's end cannot be told from one of the name. */
const breaks = (name: string) => name.length > 36;

/** Candidates with the strongest reasons why each asks for a look. */
export function CandidateTable({ items }: { items: readonly ListedCandidate[] }) {
  const t = useText(candidatesPageText);
  const { number, day } = useFormat();
  return (
    <Table
      heads={[
        t("workbench.candidates.site"),
        t("workbench.candidates.state"),
        t("workbench.candidates.reasons"),
        { name: t("workbench.candidates.score"), isFigure: true },
        { name: t("workbench.candidates.listings"), isFigure: true },
        t("workbench.candidates.looked"),
      ]}
    >
      {items.map((one) => (
        <tr key={one.id}>
          <td className="first">
            <Link href={paths.candidate(one.id)} className={breaks(readName(one)) ? undefined : "nowrap"}>
              {readName(one)}
            </Link>
            {one.kind === "app" && <span className="small soft"> {t("workbench.candidates.app")}</span>}
            {one.name !== null && one.name !== one.host && <div className="small soft">{one.name}</div>}
          </td>
          <td>
            <CandidateState state={one.state} />
          </td>
          <td>
            <Reasons of={one} />
          </td>
          <td className="figure" data-name={t("workbench.candidates.score")}>
            {number(one.score)}
          </td>
          <td className="figure" data-name={t("workbench.candidates.listings")}>
            {one.listings === 0 ? "" : number(one.listings)}
          </td>
          <td className="small soft" data-name={one.triedAt === null ? undefined : t("workbench.candidates.looked")}>
            {one.triedAt === null ? t("workbench.candidates.never") : day(one.triedAt)}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Reasons({ of: { reasons, outcome, outcomeText } }: { of: ListedCandidate }) {
  const t = useText(candidatesPageText);
  const shown = reasons.slice(0, shownReasons);
  const hidden = reasons.length - shown.length;
  return (
    <ul className="plain-list small">
      {outcome !== null && outcome !== "read" && <li className="soft">{outcomeText}</li>}
      {shown.map((reason) => (
        <li key={reason.sign}>{reason.text}</li>
      ))}
      {hidden > 0 && <li className="soft">{t("workbench.candidates.more-reasons", { n: hidden })}</li>}
    </ul>
  );
}

import { Loader } from "@mantine/core";
import { Link } from "wouter";
import { linksPageText } from "../../../src/kernel/text/workbench/links.ts";
import type { LinkVerdict } from "../api/links.ts";
import { useUndoLinkVerdict } from "../api/links.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { useLinkWords } from "./link-words.ts";
import style from "./links.module.css";

const tones = { same: "yes", not: "no", unsure: "unsure" } as const;

/** What officers found of pairs of accounts, newest first, with what came of it. */
export function LinkVerdicts({ verdicts }: { verdicts: readonly LinkVerdict[] }) {
  const t = useText(linksPageText);
  const undo = useUndoLinkVerdict();
  if (verdicts.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="link-verdicts">
      <h2 id="link-verdicts">{t("workbench.group.verdicts")}</h2>
      <ProblemNote error={undo.error} />
      <ul className={`plain-list ${style["links"]}`}>
        {verdicts.map((given) => (
          <li key={given.id} className="stack">
            <Given given={given} />
            {given.undoneAt === null && (
              <div className="no-print">
                <AbilityButton
                  size="xs"
                  variant="default"
                  ability={given.abilities.undo}
                  loading={undo.isPending && undo.variables === given.id}
                  onClick={() => undo.mutate(given.id)}
                >
                  {t("workbench.judge.undo")}
                </AbilityButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Given({ given }: { given: LinkVerdict }) {
  const t = useText(linksPageText);
  const { time } = useFormat();
  return (
    <div>
      <div className="row">
        <span className="tag" data-tone={given.holds ? tones[given.verdict] : undefined}>
          {t(`workbench.judge.${given.verdict}`)}
        </span>
        <Link href={paths.why(given.one, given.other)}>
          {given.names[0]} — {given.names[1]}
        </Link>
        {given.undoneAt !== null && (
          <span className="small soft">{t("workbench.judge.undone", { time: time(given.undoneAt) })}</span>
        )}
        {given.undoneAt === null && !given.holds && <span className="small soft">{t("workbench.judge.replaced")}</span>}
      </div>
      <p className="written">{given.reason}</p>
      <p className="small soft">{t("workbench.judge.by", { by: given.by, time: time(given.at) })}</p>
      <div role="status">
        {given.settledAt === null ? (
          <span className="row small soft">
            <Loader size="xs" aria-hidden="true" />
            {t("workbench.judge.settling")}
          </span>
        ) : (
          <Outcome given={given} />
        )}
      </div>
    </div>
  );
}

function Outcome({ given: { outcome } }: { given: LinkVerdict }) {
  const t = useText(linksPageText);
  const words = useLinkWords();
  const { number } = useFormat();
  if (outcome === null) return null;
  const refused = [...Map.groupBy(outcome.refused, ({ because }) => because)];
  return (
    <div className="small">
      {outcome.changed.length === 0 ? (
        <p>{t("workbench.judge.changed.none")}</p>
      ) : (
        <p>
          {t("workbench.judge.changed")}{" "}
          {outcome.changed.map(({ cluster, members }, at) => (
            <span key={cluster}>
              {at > 0 && ", "}
              <Link href={paths.linked(cluster)}>
                {members === 1
                  ? t("workbench.judge.changed.alone")
                  : t("workbench.judge.changed.group", { n: number(members) })}
              </Link>
            </span>
          ))}
        </p>
      )}
      {refused.map(([because, links]) => (
        <p key={because} className="soft">
          {t("workbench.judge.refused", { n: number(links.length), because: words.because(because) })}
        </p>
      ))}
    </div>
  );
}

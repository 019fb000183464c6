import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";
import { exchangeConnectionsText } from "../../../../src/kernel/text/exchange-connections.ts";
import type { Conflict, ConnectionFile } from "../../api/connections.ts";
import { conflictsQuery, useSettleConflict } from "../../api/connections.ts";
import { AbilityButton } from "../../frame/ability-button.tsx";
import type { Ability } from "../../frame/ability-button.tsx";
import { More } from "../../frame/more.tsx";
import { ProblemNote } from "../../frame/problem-note.tsx";
import { paths } from "../../paths.ts";
import { useFormat, useText } from "../../words/lang.tsx";
import style from "./connections.module.css";

type Side = "here" | "there";
const sides = ["here", "there"] as const;

/** What somebody changed here and the partner changed too, side by side; nothing is overwritten before an officer chooses. */
export function Conflicts({ of }: { of: ConnectionFile }) {
  const t = useText(exchangeConnectionsText);
  const conflicts = useInfiniteQuery({ ...conflictsQuery(of.id), enabled: of.conflicts > 0 });
  const items = conflicts.data?.pages.flatMap((page) => page.items) ?? [];
  if (of.conflicts === 0) return null;
  return (
    <section className="stack" aria-label={t("connections.conflicts")}>
      <h2>{t("connections.conflicts.open", { n: of.conflicts })}</h2>
      <p className="soft">{t("connections.conflicts.about")}</p>
      <ProblemNote error={conflicts.error} onRetry={() => void conflicts.refetch()} />
      {items.map((one) => (
        <ConflictCard key={`${one.id} ${one.here} ${one.version}`} of={one} ability={of.abilities.settle} />
      ))}
      <More of={conflicts} />
    </section>
  );
}

function ConflictCard({ of, ability }: { of: Conflict; ability: Ability }) {
  const t = useText(exchangeConnectionsText);
  const { time } = useFormat();
  const settle = useSettleConflict(of);
  const [choices, setChoices] = useState<Record<string, Side>>({});
  const whole = of.parts.every(({ part }) => choices[part] !== undefined);
  const when = {
    here: of.hereChangedAt === null ? "" : t("connections.conflict.here.at", { time: time(of.hereChangedAt) }),
    there: t("connections.conflict.there.at", { time: time(of.thereSeenAt) }),
  };
  return (
    <form
      className="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        settle.mutate(choices);
      }}
    >
      <h3>
        <Link href={paths.record(of.record)}>{of.title}</Link>
      </h3>
      <ProblemNote error={settle.error} />
      {of.parts.map((one) => (
        <fieldset key={one.part} className={style["sides"]}>
          <legend>{partName(t, one.part)}</legend>
          {sides.map((side) => (
            <div key={side} className={style["side"]}>
              <label>
                <input
                  type="radio"
                  name={`${of.id} ${one.part}`}
                  checked={choices[one.part] === side}
                  onChange={() => setChoices({ ...choices, [one.part]: side })}
                />{" "}
                {t(`connections.conflict.${side}`)}
              </label>
              <p className="small soft">{when[side]}</p>
              <p>
                {one[side] === "" ? (
                  <span className="soft">{t("connections.conflict.empty")}</span>
                ) : (
                  shownValue(t, one.part, one[side])
                )}
              </p>
            </div>
          ))}
        </fieldset>
      ))}
      <div className="row">
        <AbilityButton
          type="submit"
          ability={
            ability.allowed && !whole ? { allowed: false, reason: t("connections.conflict.undecided") } : ability
          }
          loading={settle.isPending}
        >
          {t("connections.conflict.save")}
        </AbilityButton>
      </div>
    </form>
  );
}

type Say = ReturnType<typeof useText<typeof exchangeConnectionsText>>;
const heads = ["title", "summary", "occurredOn", "kind", "sharing", "state"] as const;

function partName(t: Say, part: string): string {
  const head = heads.find((one) => one === part);
  return head === undefined ? part.replace(/^field\//, "") : t(`connections.conflict.part.${head}`);
}

function shownValue(t: Say, part: string, value: string): string {
  if (part === "state")
    return t(value === "withdrawn" ? "connections.conflict.state.withdrawn" : "connections.conflict.state.live");
  if (part !== "sharing") return value;
  const [level = "", ...names] = value.split(" ");
  const known = (["own", "named", "agencies"] as const).find((one) => one === level);
  return [known === undefined ? level : t(`connections.mapping.level.${known}`), ...names]
    .join(": ")
    .replace(/: (?=.*: )/g, ", ");
}

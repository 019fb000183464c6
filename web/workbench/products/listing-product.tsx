import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { matchesText } from "../../../src/kernel/text/matches.ts";
import { matchingText } from "../../../src/kernel/text/matching.ts";
import type { Match } from "../api/matches.ts";
import { matchesQuery, useJudgeMatch } from "../api/matches.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { paths } from "../paths.ts";
import { useFormat, useText } from "../words/lang.tsx";
import { SaidInTitle } from "./said-in-title.tsx";

/** Which product or recall a listing may be about, why, and the officer's verdict. */
export function ListingProduct({ id }: { id: string }) {
  const t = useText(matchesText);
  const { number } = useFormat();
  const query = useQuery(matchesQuery(id));
  const { data } = query;
  return (
    <section className="sheet stack">
      <h2>{t("matches.title")}</h2>
      {query.isPending && <Loading />}
      <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
      {data?.matches.length === 0 && <p>{t("matches.none")}</p>}
      {data?.matches.map((match) => (
        <OneMatch key={match.target.id} listing={id} match={match} />
      ))}
      {data !== undefined && <SaidInTitle title={data.title} said={data.said} />}
      {data?.alike != null && data.alike.offers > 1 && (
        <p>
          <Link href={paths.offers(data.alike.id)}>{t("matches.alike", { n: number(data.alike.offers) })}</Link>
        </p>
      )}
      {data !== undefined && data.waiting > 0 && (
        <p className="small soft">{t("matches.waiting", { n: number(data.waiting) })}</p>
      )}
    </section>
  );
}

const verdicts = ["same", "not", "unsure"] as const;

function OneMatch({ listing, match }: { listing: string; match: Match }) {
  const t = useText(matchesText);
  const judge = useJudgeMatch(listing, match.target.id);
  const { target, kind, judged } = match;
  return (
    <div className="stack">
      <h3>
        <Link href={kind === "product" ? paths.product(target.id) : paths.recall(target.id)}>{target.name}</Link>
      </h3>
      <p>
        {t(`matches.kind.${kind}`)} · {t(`matches.verdict.${match.verdict}`)}
        {judged !== null && <> · {t("matches.judged", { verdict: t(`matches.judge.${judged}`) })}</>}
      </p>
      <Why match={match} />
      <ProblemNote error={judge.error} />
      <div className="row no-print">
        {judged === null ? (
          verdicts.map((verdict) => (
            <AbilityButton
              key={verdict}
              ability={match.abilities.judge}
              variant="default"
              loading={judge.isPending}
              onClick={() => judge.mutate(verdict)}
            >
              {t(`matches.judge.${verdict}`)}
            </AbilityButton>
          ))
        ) : (
          <AbilityButton ability={match.abilities.judge} variant="default" onClick={() => judge.mutate(null)}>
            {t("matches.undo")}
          </AbilityButton>
        )}
      </div>
    </div>
  );
}

/** What speaks for and against a match, in words. */
function Why({ match: { reasons, how } }: { match: Match }) {
  const t = useText(matchesText);
  const m = useText(matchingText);
  const name = (key: string) => (key in matchingText ? m(key as keyof typeof matchingText) : key);
  const fields = (names: readonly string[]) => names.map((one) => name(`matching.field.${one}`)).join(", ");
  const told = (sign: number) =>
    reasons.contributions
      .filter(({ logOdds }) => logOdds * sign > 0)
      .slice(0, 3)
      .map(({ key }) => name(key))
      .join("; ");
  const lines = [
    how !== null && t(`matches.how.${how}`),
    reasons.sameGtin && t("matches.same-gtin"),
    reasons.agree.length > 0 && t("matches.agree", { fields: fields(reasons.agree) }),
    reasons.oneSided.length > 0 && t("matches.one-sided", { fields: fields(reasons.oneSided) }),
    reasons.conflict.length > 0 && t("matches.conflict", { fields: fields(reasons.conflict) }),
    told(1) !== "" && t("matches.for", { reasons: told(1) }),
    told(-1) !== "" && t("matches.against", { reasons: told(-1) }),
  ].filter((line) => line !== false);
  return (
    <ul className="small">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

import { useQuery } from "@tanstack/react-query";
import { accessText } from "../../../src/kernel/text/access.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import type { AccountMove } from "../api/account-moves.ts";
import { accountMovesQuery, useMoveAccount } from "../api/account-moves.ts";
import { useAgencyName } from "../api/agencies.ts";
import { AbilityButton } from "../frame/ability-button.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";

/** Accounts on their way: offered to the own agency, to be taken in with the roles that are shown, and offered by it. */
export function AccountMoves({ agency }: { agency: string }) {
  const t = useText(peoplePageText);
  const moves = useQuery(accountMovesQuery);
  if (moves.data === undefined) return <ProblemNote error={moves.error} onRetry={() => void moves.refetch()} />;
  if (moves.data.items.length === 0) return null;
  return (
    <section className="sheet stack" aria-labelledby="account-moves">
      <h2 id="account-moves">{t("workbench.users.moves")}</h2>
      <ul className="plain-list stack">
        {moves.data.items.map((of) => (
          <Move key={of.id} of={of} isComing={of.toAgency === agency} />
        ))}
      </ul>
    </section>
  );
}

function Move({ of, isComing }: { of: AccountMove; isComing: boolean }) {
  const t = useText(peoplePageText);
  const role = useText(accessText);
  const nameOf = useAgencyName();
  const move = useMoveAccount();
  const { name, login } = of;
  const named = (action: string) => t("workbench.users.of", { action, name });
  return (
    <li className="row spread">
      <div>
        <strong>{name}</strong> ({login}) · {of.roles.map((one) => role(`access.role.${one}`)).join(", ")}
        <div className="small soft">
          {isComing
            ? t("workbench.users.moves.from", { agency: nameOf(of.agency) })
            : t("workbench.users.moves.to", { agency: nameOf(of.toAgency) })}
        </div>
        <ProblemNote error={move.error} />
      </div>
      <div className="row">
        {isComing && (
          <AbilityButton
            ability={of.abilities.take}
            size="compact-sm"
            loading={move.isPending}
            aria-label={named(t("workbench.users.moves.take"))}
            onClick={() => move.mutate({ kind: "take", id: of.id })}
          >
            {t("workbench.users.moves.take")}
          </AbilityButton>
        )}
        <AbilityButton
          ability={of.abilities.drop}
          size="compact-sm"
          variant="default"
          loading={move.isPending}
          aria-label={named(t(isComing ? "workbench.users.moves.decline" : "workbench.users.moves.drop"))}
          onClick={() => move.mutate({ kind: "drop", id: of.id })}
        >
          {t(isComing ? "workbench.users.moves.decline" : "workbench.users.moves.drop")}
        </AbilityButton>
      </div>
    </li>
  );
}

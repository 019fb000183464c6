import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accessText } from "../../../src/kernel/text/access.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useTenantName } from "../api/parties.ts";
import { useSession } from "../api/session.ts";
import type { User } from "../api/users.ts";
import { useChangeUser, usersQuery } from "../api/users.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Loading } from "../frame/loading.tsx";
import { Page } from "../frame/page.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";
import { useText } from "../words/lang.tsx";
import { AccountMoves } from "./account-moves.tsx";
import { MoveUser } from "./move-user.tsx";
import { NewUser } from "./new-user.tsx";
import { ResetPassword } from "./reset-password.tsx";
import { RolesOf } from "./roles-of.tsx";
import type { Secret } from "./shown-once.tsx";
import { ShownOnce } from "./shown-once.tsx";

type Open = { what: "new" } | { what: "roles" | "reset" | "move"; user: User } | null;

/** The people of one's agency; an administrator adds, suspends, and gives roles and passwords. */
export function UsersPage() {
  const t = useText(peoplePageText);
  const { data: session } = useSession();
  const tenantName = useTenantName();
  const users = useInfiniteQuery(usersQuery);
  const [open, setOpen] = useState<Open>(null);
  const [secret, setSecret] = useState<Secret | null>(null);
  const close = () => setOpen(null);
  const give = (given: Secret) => {
    close();
    setSecret(given);
  };
  const manage = session?.abilities.manageUsers;
  const items = users.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title={t("workbench.users.title")}
      about={t(session?.user?.kind === "party" ? "workbench.users.about-party" : "workbench.users.about", {
        agency: tenantName(session?.user?.agency ?? ""),
      })}
      actions={
        <AbilityButton ability={manage} onClick={() => setOpen({ what: "new" })}>
          {t("workbench.users.new")}
        </AbilityButton>
      }
    >
      <ProblemNote error={users.error} onRetry={() => void users.refetch()} />
      {users.isPending && <Loading />}
      {session?.user?.kind === "officer" && manage?.allowed === true && <AccountMoves agency={session.user.agency} />}
      {items.length > 0 && <UserTable items={items} manage={manage} onOpen={setOpen} />}
      <More of={users} />
      {open?.what === "new" && <NewUser onGiven={give} onClose={close} />}
      {open?.what === "roles" && <RolesOf user={open.user} onClose={close} />}
      {open?.what === "reset" && <ResetPassword user={open.user} onGiven={give} onClose={close} />}
      {open?.what === "move" && <MoveUser user={open.user} onClose={close} />}
      {secret !== null && <ShownOnce secret={secret} onClose={() => setSecret(null)} />}
    </Page>
  );
}

type TableParts = { items: readonly User[]; manage: Ability | undefined; onOpen: (open: Open) => void };

function UserTable({ items, manage, onOpen }: TableParts) {
  const t = useText(peoplePageText);
  return (
    <Table
      isRoomy
      heads={[
        t("workbench.users.name"),
        t("workbench.users.login"),
        t("workbench.users.roles"),
        t("workbench.users.state"),
        t("workbench.users.actions"),
      ]}
    >
      {items.map((user) => (
        <UserRow key={user.id} user={user} manage={manage} onOpen={onOpen} />
      ))}
    </Table>
  );
}

function UserRow({ user, manage, onOpen }: Omit<TableParts, "items"> & { user: User }) {
  const t = useText(peoplePageText);
  const role = useText(accessText);
  const { data: session } = useSession();
  const change = useChangeUser(user);
  const oneself: Ability = { allowed: false, reason: t("workbench.users.oneself") };
  const ability = manage?.allowed === true && user.id === session?.user?.id ? oneself : manage;
  const suspended = user.state === "suspended";
  const named = (action: string) => t("workbench.users.of", { action, name: user.name });
  return (
    <tr>
      <td className="first">{user.name}</td>
      <td>{user.login}</td>
      <td>{user.roles.map((one) => role(`access.role.${one}`)).join(", ")}</td>
      <td>
        <span className="tag" data-tone={suspended ? "yes" : "accent"}>
          {t(`workbench.users.state.${user.state}`)}
        </span>
      </td>
      <td>
        <div className="row">
          <AbilityButton
            ability={ability}
            size="compact-sm"
            variant="default"
            aria-label={named(t("workbench.users.change-roles"))}
            onClick={() => onOpen({ what: "roles", user })}
          >
            {t("workbench.users.change-roles")}
          </AbilityButton>
          <AbilityButton
            ability={ability}
            size="compact-sm"
            variant="default"
            aria-label={named(t("workbench.users.reset"))}
            onClick={() => onOpen({ what: "reset", user })}
          >
            {t("workbench.users.reset")}
          </AbilityButton>
          <AbilityButton
            ability={ability}
            size="compact-sm"
            variant="default"
            loading={change.isPending}
            aria-label={named(t(suspended ? "workbench.users.reinstate" : "workbench.users.suspend"))}
            onClick={() => change.mutate({ kind: "state", body: { state: suspended ? "active" : "suspended" } })}
          >
            {t(suspended ? "workbench.users.reinstate" : "workbench.users.suspend")}
          </AbilityButton>
          {session?.user?.kind === "officer" && (
            <AbilityButton
              ability={ability}
              size="compact-sm"
              variant="default"
              aria-label={named(t("workbench.users.move"))}
              onClick={() => onOpen({ what: "move", user })}
            >
              {t("workbench.users.move")}
            </AbilityButton>
          )}
        </div>
        <ProblemNote error={change.error} />
      </td>
    </tr>
  );
}

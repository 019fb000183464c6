import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import type { User } from "../api/users.ts";
import { useChangeUser } from "../api/users.ts";
import { Dialog } from "../frame/dialog.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { useText } from "../words/lang.tsx";
import { RoleBoxes } from "./role-boxes.tsx";

/** Gives a person other roles. */
export function RolesOf({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useText(peoplePageText);
  const f = useText(frameText);
  const [roles, setRoles] = useState(user.roles);
  const change = useChangeUser(user);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ kind: "roles", body: { roles } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t("workbench.users.change-roles.of", { name: user.name })} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote error={change.error} />
        <RoleBoxes held={roles} onChange={setRoles} />
        <div className="row">
          <Button type="submit" loading={change.isPending}>
            {f("workbench.save")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from "react";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import type { User } from "../api/users.ts";
import { useChangeUser } from "../api/users.ts";
import { FormDialog } from "../frame/form-dialog.tsx";
import { useText } from "../words/lang.tsx";
import { RoleBoxes } from "./role-boxes.tsx";

/** Gives a person other roles. */
export function RolesOf({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useText(peoplePageText);
  const [roles, setRoles] = useState(user.roles);
  const change = useChangeUser(user);
  const submit = () => {
    change.mutate({ kind: "roles", body: { roles } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t("workbench.users.change-roles.of", { name: user.name })}
      change={change}
      onSend={submit}
      onClose={onClose}
    >
      <RoleBoxes held={roles} onChange={setRoles} />
    </FormDialog>
  );
}

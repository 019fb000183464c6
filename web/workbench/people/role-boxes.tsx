import { Checkbox } from "@mantine/core";
import { accessText } from "../../../src/kernel/text/access.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import type { Role } from "../api/users.ts";
import { useText } from "../words/lang.tsx";

const roles = ["officer", "approver", "programme", "auditor", "administrator"] as const satisfies readonly Role[];

/** Which roles a person is to hold. */
export function RoleBoxes({ held, onChange }: { held: readonly Role[]; onChange: (held: Role[]) => void }) {
  const t = useText(peoplePageText);
  const name = useText(accessText);
  return (
    <fieldset className="boxes">
      <legend>{t("workbench.users.roles")}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={name(`access.role.${role}`)}
          checked={held.includes(role)}
          onChange={() => onChange(held.includes(role) ? held.filter((one) => one !== role) : [...held, role])}
        />
      ))}
    </fieldset>
  );
}

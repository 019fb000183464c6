import type { Actor, Role } from "../../../kernel/actor.ts";
import { consoleActor, createUser, listUsers } from "../../../services/access/index.ts";
import { defaultAgency } from "../with-house.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";

/** The invented people: who finds, who approves, who reports, who connects systems, and who looks in from another force. */
const people = {
  officer: { login: "demo-can-bo", name: "Cán bộ Mẫu (hư cấu)", agency: defaultAgency, roles: ["officer"] },
  approver: { login: "demo-phe-duyet", name: "Lãnh đạo Mẫu (hư cấu)", agency: defaultAgency, roles: ["approver"] },
  programme: {
    login: "demo-chuong-trinh",
    name: "Văn phòng Mẫu (hư cấu)",
    agency: defaultAgency,
    roles: ["programme"],
  },
  administrator: {
    login: "demo-quan-tri",
    name: "Quản trị Mẫu (hư cấu)",
    agency: defaultAgency,
    roles: ["administrator"],
  },
  customs: { login: "demo-hai-quan", name: "Hải quan Mẫu (hư cấu)", agency: "customs.cuc", roles: ["officer"] },
} as const satisfies Record<string, { login: string; name: string; agency: string; roles: Role[] }>;

export type Officers = Record<keyof typeof people, Actor>;
export type NewPassword = { login: string; password: string; name: string; agency: string };

/** The invented officers, created where they are missing; passwords are given once, for those created now. */
export async function inventOfficers(stage: Stage): Promise<{ officers: Officers; passwords: NewPassword[] }> {
  const passwords: NewPassword[] = [];
  const officers: Partial<Officers> = {};
  for (const [part, { login, name, agency, roles }] of Object.entries(people)) {
    const ctx = contextOf(stage, consoleActor(agency));
    // Logins are listed in their order: the first after this one's own prefix is it, or it is not there.
    const known = (await listUsers(ctx, login.slice(0, -1), 50)).find((user) => user.login === login);
    let id = known?.id;
    if (id === undefined) {
      const created = await createUser(ctx, { login, name, roles: [...roles] });
      passwords.push({ login, password: created.password, name, agency });
      id = created.id;
    }
    officers[part as keyof Officers] = { kind: "officer", id, name, agency, audiences: [agency], roles, scopes: [] };
  }
  return { officers: officers as Officers, passwords };
}

import type { DeskItem, DeskKind } from "../../api/exchange-desk.ts";
import { paths } from "../../paths.ts";

/** Where a thing that waits is done. */
export function placeOf(kind: DeskKind, { id, state }: Pick<DeskItem, "id" | "state">): string {
  switch (kind) {
    case "request":
    case "extension":
    case "late-request":
      return paths.request(id);
    case "unread":
      return state === "operation" ? paths.operation(id) : paths.request(id);
    case "task":
      return paths.operation(id);
    case "proposal":
    case "ending-share":
      return paths.record(id);
    case "notice":
      return paths.blind;
    case "access":
    case "ending-access":
      return `${paths.blind}?part=accesses`;
    case "conflict":
    case "failed-run":
      return paths.connection(id);
    case "failed-hub":
      return paths.hub(id);
    case "dead-letter":
      return paths.webhook(id);
    case "alert":
      return paths.alerts;
  }
}

/** Where all things of a kind stand. */
export const listOf: Record<DeskKind, string> = {
  request: `${paths.requests}?show=us`,
  extension: `${paths.requests}?box=out&show=us`,
  "late-request": `${paths.requests}?box=out&show=overdue`,
  unread: `${paths.requests}?box=all`,
  task: paths.operations,
  proposal: paths.records,
  "ending-share": paths.records,
  notice: paths.blind,
  access: `${paths.blind}?part=accesses`,
  "ending-access": `${paths.blind}?part=accesses`,
  conflict: paths.connections,
  "failed-run": paths.connections,
  "failed-hub": paths.hubs,
  "dead-letter": paths.webhooks,
  alert: paths.alerts,
};

import type { Connection } from "../queries.ts";
import type { SqlPull } from "../model.ts";
import type { Partner, Sign, SqlKind } from "./model.ts";
import { openMysql } from "./mysql.ts";
import { openPostgresql } from "./postgresql.ts";
import { openSqlserver } from "./sqlserver.ts";

/** What reaching partners stands on. */
export type PartnerParts = {
  /** The setting CONNECTION_PARTNERS. */
  partners: string | null;
  /** What our own database says of itself. */
  own: string | null;
};

/** Opens the database of a connection. */
export function openPartner(
  connection: Pick<Connection, "kind" | "settings">,
  secret: string,
  parts: PartnerParts,
): Promise<Partner> {
  const { host, port, database, user, tls, ca, timeoutSeconds } = connection.settings as SqlPull;
  const sign: Sign = { host, port, database, user, password: secret, tls, ca, timeoutMs: timeoutSeconds * 1_000 };
  switch (connection.kind as SqlKind) {
    case "postgresql":
      return openPostgresql(sign, parts.partners, parts.own);
    case "mysql":
      return openMysql(sign, parts.partners);
    case "sqlserver":
      return openSqlserver(sign, parts.partners);
  }
}

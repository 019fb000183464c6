import type { OriginKeys } from "../../engines/codes/index.ts";
import type { Api } from "../../kernel/http/api.ts";
import { createApi } from "../../kernel/http/api.ts";
import type { Clock } from "../../kernel/clock.ts";
import type { Log } from "../../kernel/log.ts";
import type { Config } from "../../kernel/config.ts";
import type { Database } from "../../kernel/db/database.ts";
import type { Gate } from "../../services/access/index.ts";
import { accessRoutes } from "../../services/access/index.ts";
import type { LogToCheck } from "../../services/facts/index.ts";
import { factsRoutes } from "../../services/facts/index.ts";
import type { Files } from "../../services/files/index.ts";
import { filesRoutes } from "../../services/files/index.ts";
import { jobsRoutes } from "../../services/jobs/index.ts";
import { agenciesRoutes } from "../../registers/agencies/index.ts";
import { partiesRoutes } from "../../registers/parties/index.ts";
import { passportsRoutes } from "../../registers/passports/index.ts";
import { platformsRoutes } from "../../registers/platforms/index.ts";
import { productsRoutes } from "../../registers/products/index.ts";
import { referenceRoutes } from "../../registers/reference/index.ts";
import { candidatesRoutes } from "../../signals/candidates/index.ts";
import { collectorsRoutes, holdPushes } from "../../signals/collectors/index.ts";
import { evidenceRoutes } from "../../signals/evidence/index.ts";
import { leadsRoutes } from "../../signals/leads/index.ts";
import { linksRoutes } from "../../signals/links/index.ts";
import { listingsRoutes } from "../../signals/listings/index.ts";
import { matchesRoutes } from "../../signals/matches/index.ts";
import { monitoringRoutes } from "../../signals/monitoring/index.ts";
import { picturesRoutes } from "../../signals/pictures/index.ts";
import {
  issuingRoutes,
  offlineRoutes,
  statesRoutes,
  verificationRoutes,
  verifierOf,
} from "../../signals/origin/index.ts";
import { resolverRoutes } from "../../signals/resolver/index.ts";
import { tracesRoutes } from "../../signals/traces/index.ts";
import { copiesRoutes } from "../../signals/copies/index.ts";
import { casesRoutes } from "../../handling/cases/index.ts";
import { takedownsRoutes } from "../../handling/takedowns/index.ts";
import { noticesRoutes } from "../../handling/notices/index.ts";
import { checkRoutes } from "../../views/check/index.ts";
import { searchRoutes } from "../../views/search/index.ts";
import { insightRoutes } from "../../views/insight/index.ts";
import {
  blindRoutes,
  connectionsRoutes,
  deskRoutes,
  envelopeRoutes,
  excerptsRoutes,
  feedsRoutes,
  formatsRoutes,
  hubsRoutes,
  operationsRoutes,
  recordsRoutes,
  requestsRoutes,
  targetsRoutes,
  technologiesRoutes,
  threadsRoutes,
} from "../../outcomes/exchange/index.ts";
import { programmeRoutes } from "../../outcomes/programme/index.ts";

/** What the routes of the modules stand on. */
export type ModulesParts = {
  config: Config;
  database: Database;
  gate: Gate;
  factLog: LogToCheck;
  files: Files;
  originKeys: OriginKeys;
  exchangeKey: Buffer;
  clock: Clock;
  log: Log;
};

/** The API of every module, in the order of the house. */
export function createModulesApi({
  gate,
  factLog,
  files,
  database,
  config,
  originKeys,
  exchangeKey,
  clock,
  log,
}: ModulesParts): Api {
  const chromium = config.CHROMIUM_PATH;
  const api = createApi();
  factsRoutes(api, factLog);
  accessRoutes(api, gate);
  filesRoutes(api, files);
  jobsRoutes(api);
  referenceRoutes(api);
  agenciesRoutes(api);
  partiesRoutes(api);
  productsRoutes(api);
  passportsRoutes(api, { files, database, originKeys, publicUrl: config.PUBLIC_URL });
  platformsRoutes(api);
  listingsRoutes(api);
  leadsRoutes(api);
  evidenceRoutes(api, { files, factLog, chromium });
  picturesRoutes(api, { files, database, fetches: config.COLLECTOR_CONTACT !== null });
  linksRoutes(api);
  holdPushes(api);
  monitoringRoutes(api);
  matchesRoutes(api);
  candidatesRoutes(api, { chromium });
  collectorsRoutes(api);
  issuingRoutes(api, {
    keys: originKeys,
    files,
    publicUrl: config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`,
  });
  statesRoutes(api, originKeys);
  offlineRoutes(api, { database, keys: originKeys, clock });
  verificationRoutes(api, verifierOf({ database, keys: originKeys, clock, log }));
  tracesRoutes(api);
  resolverRoutes(api);
  copiesRoutes(api, { keys: originKeys });
  casesRoutes(api);
  takedownsRoutes(api);
  noticesRoutes(api);
  checkRoutes(api);
  searchRoutes(api);
  insightRoutes(api);
  recordsRoutes(api, { key: exchangeKey });
  connectionsRoutes(api, {
    dataDir: config.DATA_DIR as string,
    partners: config.CONNECTION_PARTNERS,
    key: exchangeKey,
  });
  envelopeRoutes(api, {
    database,
    clock,
    exchangeKey,
    log,
    system: config.ENVELOPE_SYSTEM,
    partners: config.CONNECTION_PARTNERS,
  });
  requestsRoutes(api);
  threadsRoutes(api, files);
  operationsRoutes(api);
  feedsRoutes(api, exchangeKey);
  deskRoutes(api);
  excerptsRoutes(api, { key: exchangeKey });
  targetsRoutes(api, { key: exchangeKey });
  programmeRoutes(api);
  formatsRoutes(api, exchangeKey);
  hubsRoutes(api, exchangeKey);
  blindRoutes(api);
  technologiesRoutes(api, { database, clock, exchangeKey, partners: config.COLLECTOR_PARTNERS });
  return api;
}

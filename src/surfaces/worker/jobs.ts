import { z } from "zod";
import { forgetOldAttempts } from "../../services/access/index.ts";
import type { Job } from "../../services/jobs/index.ts";
import { defineJob, forgetRepeats } from "../../services/jobs/index.ts";
import { followPassportsJob } from "../../registers/passports/index.ts";
import { rescoreLeadsJob } from "../../signals/leads/index.ts";
import { drawControlSamplesJob, rescreenJob, screenPricesJob } from "../../signals/monitoring/index.ts";
import { runCollectorJob, startCollectorsJob } from "../../signals/collectors/index.ts";
import { keepCapsuleJob, keepUploadJob } from "../../signals/evidence/index.ts";
import { matchListingsJob } from "../../signals/matches/index.ts";
import {
  compareAlbumJob,
  comparePicturesJob,
  fetchPicturesJob,
  readPicturesJob,
} from "../../signals/pictures/index.ts";
import { linkAccountsJob, readAccountsJob } from "../../signals/links/index.ts";
import { watchRelistings } from "../../signals/watch/index.ts";
import { foldStatesJob, issueCodesJob, keepScanDaysJob } from "../../signals/origin/index.ts";
import { captureDocumentsJob, captureLeftDocumentsJob, deliverEventsJob } from "../../signals/traces/index.ts";
import { findCopiesJob, forgetTrailsJob } from "../../signals/copies/index.ts";
import { reopenRelistedCases } from "../../handling/takedowns/index.ts";
import { lookAtCandidatesJob, noteListingHostsJob } from "../../signals/candidates/index.ts";
import { expireNoticesJob } from "../../handling/notices/index.ts";
import {
  askCollectorsJob,
  askDetectorsJob,
  askExportersJob,
  deliverWebhooksJob,
  endContractsJob,
  endSharesJob,
  escalateRequestsJob,
  findAlertsJob,
  followMembershipsJob,
  forgetHubChangesJob,
  forgetMessagesJob,
  makeOpenDataJob,
  matchBlindlyJob,
  runConnectionJob,
  runHubJob,
  settleTechnologyJob,
  stampEnvelopesJob,
  startConnectionsJob,
  syncHubsJob,
  tryTechnologyJob,
} from "../../outcomes/exchange/index.ts";

const forgetAttempts = defineJob(
  "forget-sign-in-attempts",
  z.object({}),
  async (run) => void (await forgetOldAttempts({ database: run.database, clock: run.now })),
  {
    cron: "37 * * * *",
    cronData: {},
    retries: 1,
  },
);

/** Every job of the house. A job that is not listed has no queue. */
export const allJobs: readonly Job[] = [
  forgetRepeats,
  forgetAttempts,
  followPassportsJob,
  screenPricesJob,
  rescoreLeadsJob,
  rescreenJob,
  drawControlSamplesJob,
  keepCapsuleJob,
  keepUploadJob,
  matchListingsJob,
  runCollectorJob,
  startCollectorsJob,
  fetchPicturesJob,
  readPicturesJob,
  comparePicturesJob,
  compareAlbumJob,
  readAccountsJob,
  linkAccountsJob,
  watchRelistings,
  issueCodesJob,
  foldStatesJob,
  keepScanDaysJob,
  captureDocumentsJob,
  captureLeftDocumentsJob,
  deliverEventsJob,
  findCopiesJob,
  forgetTrailsJob,
  reopenRelistedCases,
  noteListingHostsJob,
  lookAtCandidatesJob,
  expireNoticesJob,
  runConnectionJob,
  startConnectionsJob,
  matchBlindlyJob,
  stampEnvelopesJob,
  deliverWebhooksJob,
  findAlertsJob,
  forgetMessagesJob,
  endSharesJob,
  followMembershipsJob,
  escalateRequestsJob,
  makeOpenDataJob,
  askDetectorsJob,
  askCollectorsJob,
  askExportersJob,
  settleTechnologyJob,
  tryTechnologyJob,
  endContractsJob,
  syncHubsJob,
  runHubJob,
  forgetHubChangesJob,
];

import { candidatesPageText } from "./workbench/candidates.ts";
import { capturesText } from "./workbench/captures.ts";
import { casesPageText } from "./workbench/cases.ts";
import { checksText } from "./workbench/checks.ts";
import { copiesPageText } from "./workbench/copies.ts";
import { exchangeBlindPageText } from "./workbench/exchange-blind.ts";
import { deskPageText } from "./workbench/exchange-desk.ts";
import { excerptText } from "./workbench/exchange-excerpt.ts";
import { envelopePageText } from "./workbench/exchange-envelope.ts";
import { exchangeFeedsPageText } from "./workbench/exchange-feeds.ts";
import { exchangeFilesPageText } from "./workbench/exchange-files.ts";
import { exchangeRecordsPageText } from "./workbench/exchange-records.ts";
import { askText } from "./workbench/exchange-ask.ts";
import { operationsPageText } from "./workbench/exchange-operations.ts";
import { requestsPageText } from "./workbench/exchange-requests.ts";
import { directoryPageText } from "./workbench/exchange-directory.ts";
import { groupsPageText } from "./workbench/exchange-groups.ts";
import { exchangeTechnologiesPageText } from "./workbench/exchange-technologies.ts";
import { frameText } from "./workbench/frame.ts";
import { issuingPageText } from "./workbench/issuing.ts";
import { leadsPageText } from "./workbench/leads.ts";
import { linksPageText } from "./workbench/links.ts";
import { noticesPageText } from "./workbench/notices.ts";
import { pageReadingText } from "./workbench/page-reading.ts";
import { partiesPageText } from "./workbench/parties.ts";
import { passportPageText } from "./workbench/passports.ts";
import { peoplePageText } from "./workbench/people.ts";
import { picturesPageText } from "./workbench/pictures.ts";
import { productsPageText } from "./workbench/products.ts";
import { qualityPageText } from "./workbench/quality.ts";
import { registersPageText } from "./workbench/registers.ts";
import { rescreeningPageText } from "./workbench/rescreening.ts";
import { resolverPageText } from "./workbench/resolver.ts";
import { scheduleText } from "./workbench/schedule.ts";
import { searchPageText } from "./workbench/search.ts";
import { statesPageText } from "./workbench/states.ts";
import { takedownsPageText } from "./workbench/takedowns.ts";
import { tracesPageText } from "./workbench/traces.ts";
import { weightsPageText } from "./workbench/weights.ts";
import { traceGraphText } from "./workbench/trace-graph.ts";
import { sessionText } from "./workbench/session.ts";

/** All words of the workbench; a page of it loads only the part that it speaks. */
export const workbenchText = {
  ...frameText,
  ...sessionText,
  ...issuingPageText,
  ...leadsPageText,
  ...pageReadingText,
  ...linksPageText,
  ...checksText,
  ...candidatesPageText,
  ...capturesText,
  ...casesPageText,
  ...copiesPageText,
  ...exchangeBlindPageText,
  ...envelopePageText,
  ...deskPageText,
  ...excerptText,
  ...exchangeFeedsPageText,
  ...exchangeFilesPageText,
  ...exchangeRecordsPageText,
  ...directoryPageText,
  ...groupsPageText,
  ...exchangeTechnologiesPageText,
  ...noticesPageText,
  ...askText,
  ...operationsPageText,
  ...requestsPageText,
  ...scheduleText,
  ...weightsPageText,
  ...searchPageText,
  ...registersPageText,
  ...partiesPageText,
  ...passportPageText,
  ...peoplePageText,
  ...picturesPageText,
  ...productsPageText,
  ...rescreeningPageText,
  ...resolverPageText,
  ...qualityPageText,
  ...statesPageText,
  ...takedownsPageText,
  ...traceGraphText,
  ...tracesPageText,
} as const;

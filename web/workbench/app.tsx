import { lazy, Suspense } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { useSession } from "./api/session.ts";
import { Boundary } from "./frame/boundary.tsx";
import { Loading } from "./frame/loading.tsx";
import { Gone } from "./frame/gone.tsx";
import { ProblemNote } from "./frame/problem-note.tsx";
import { Shell } from "./frame/shell.tsx";
import { JudgingProvider } from "./leads/judging.tsx";
import { QueuePage } from "./leads/queue-page.tsx";
import { paths } from "./paths.ts";
import { SignInPage } from "./session/sign-in-page.tsx";

// The queue is the first screen; every other page comes when it is asked for.
const LeadPage = lazy(async () => ({ default: (await import("./leads/lead-page.tsx")).LeadPage }));
const CasesPage = lazy(async () => ({ default: (await import("./cases/cases-page.tsx")).CasesPage }));
const CasePage = lazy(async () => ({ default: (await import("./cases/case-page.tsx")).CasePage }));
const TakedownsPage = lazy(async () => ({ default: (await import("./takedowns/takedowns-page.tsx")).TakedownsPage }));
const TakedownPage = lazy(async () => ({ default: (await import("./takedowns/takedown-page.tsx")).TakedownPage }));
const NoticesPage = lazy(async () => ({ default: (await import("./notices/notices-page.tsx")).NoticesPage }));
const NewNoticePage = lazy(async () => ({ default: (await import("./notices/new-notice-page.tsx")).NewNoticePage }));
const NoticePage = lazy(async () => ({ default: (await import("./notices/notice-page.tsx")).NoticePage }));
const ListingPage = lazy(async () => ({ default: (await import("./listings/listing-page.tsx")).ListingPage }));
const SellerPage = lazy(async () => ({ default: (await import("./listings/seller-page.tsx")).SellerPage }));
const ClustersPage = lazy(async () => ({ default: (await import("./links/clusters-page.tsx")).ClustersPage }));
const GroupPage = lazy(async () => ({ default: (await import("./links/group-page.tsx")).GroupPage }));
const WhyPage = lazy(async () => ({ default: (await import("./links/why-page.tsx")).WhyPage }));
const PlatformPage = lazy(async () => ({ default: (await import("./registers/platform-page.tsx")).PlatformPage }));
const AlikePage = lazy(async () => ({ default: (await import("./products/alike-page.tsx")).AlikePage }));
const ProductsPage = lazy(async () => ({ default: (await import("./products/products-page.tsx")).ProductsPage }));
const NewProductPage = lazy(async () => ({
  default: (await import("./products/new-product-page.tsx")).NewProductPage,
}));
const ProductPage = lazy(async () => ({ default: (await import("./products/product-page.tsx")).ProductPage }));
const RecallPage = lazy(async () => ({ default: (await import("./registers/recall-page.tsx")).RecallPage }));
const CandidatesPage = lazy(async () => ({
  default: (await import("./candidates/candidates-page.tsx")).CandidatesPage,
}));
const NewCandidatesPage = lazy(async () => ({
  default: (await import("./candidates/new-candidates-page.tsx")).NewCandidatesPage,
}));
const CandidatePage = lazy(async () => ({ default: (await import("./candidates/candidate-page.tsx")).CandidatePage }));
const CapturesPage = lazy(async () => ({ default: (await import("./captures/captures-page.tsx")).CapturesPage }));
const PicturesPage = lazy(async () => ({ default: (await import("./pictures/pictures-page.tsx")).PicturesPage }));
const PicturePage = lazy(async () => ({ default: (await import("./pictures/picture-page.tsx")).PicturePage }));
const BesidePage = lazy(async () => ({ default: (await import("./pictures/beside-page.tsx")).BesidePage }));
const AlbumsPage = lazy(async () => ({ default: (await import("./pictures/albums-page.tsx")).AlbumsPage }));
const AlbumPage = lazy(async () => ({ default: (await import("./pictures/album-page.tsx")).AlbumPage }));
const ImportsPage = lazy(async () => ({ default: (await import("./imports/imports-page.tsx")).ImportsPage }));
const ImportPage = lazy(async () => ({ default: (await import("./imports/import-page.tsx")).ImportPage }));
const CollectorsPage = lazy(async () => ({
  default: (await import("./collectors/collectors-page.tsx")).CollectorsPage,
}));
const CollectorPage = lazy(async () => ({ default: (await import("./collectors/collector-page.tsx")).CollectorPage }));
const TechnologiesPage = lazy(async () => ({
  default: (await import("./exchange/technologies/technologies-page.tsx")).TechnologiesPage,
}));
const TechnologyPage = lazy(async () => ({
  default: (await import("./exchange/technologies/technology-page.tsx")).TechnologyPage,
}));
const ControlPage = lazy(async () => ({ default: (await import("./quality/control-page.tsx")).ControlPage }));
const WeightsPage = lazy(async () => ({ default: (await import("./quality/weights-page.tsx")).WeightsPage }));
const QualityPage = lazy(async () => ({ default: (await import("./quality/quality-page.tsx")).QualityPage }));
const RescreeningsPage = lazy(async () => ({
  default: (await import("./rescreenings/rescreenings-page.tsx")).RescreeningsPage,
}));
const RescreeningPage = lazy(async () => ({
  default: (await import("./rescreenings/rescreening-page.tsx")).RescreeningPage,
}));
const ProgrammePage = lazy(async () => ({ default: (await import("./programme/programme-page.tsx")).ProgrammePage }));
const ApplicationsPage = lazy(async () => ({
  default: (await import("./parties/applications-page.tsx")).ApplicationsPage,
}));
const ApplicationPage = lazy(async () => ({
  default: (await import("./parties/application-page.tsx")).ApplicationPage,
}));
const PartiesPage = lazy(async () => ({ default: (await import("./parties/parties-page.tsx")).PartiesPage }));
const PartyPage = lazy(async () => ({ default: (await import("./parties/party-page.tsx")).PartyPage }));
const CompanyPage = lazy(async () => ({ default: (await import("./parties/company-page.tsx")).CompanyPage }));
const PassportsPage = lazy(async () => ({ default: (await import("./passports/passports-page.tsx")).PassportsPage }));
const NewPassportPage = lazy(async () => ({
  default: (await import("./passports/new-passport-page.tsx")).NewPassportPage,
}));
const PassportPage = lazy(async () => ({ default: (await import("./passports/passport-page.tsx")).PassportPage }));
const PlacesPage = lazy(async () => ({ default: (await import("./parties/places-page.tsx")).PlacesPage }));
const WaysPage = lazy(async () => ({ default: (await import("./resolver/ways-page.tsx")).WaysPage }));
const CodeNoticesPage = lazy(async () => ({
  default: (await import("./states/code-notices-page.tsx")).CodeNoticesPage,
}));
const CodeNoticePage = lazy(async () => ({
  default: (await import("./states/code-notice-page.tsx")).CodeNoticePage,
}));
const ReportsPage = lazy(async () => ({ default: (await import("./states/reports-page.tsx")).ReportsPage }));
const OrdersPage = lazy(async () => ({ default: (await import("./issuing/orders-page.tsx")).OrdersPage }));
const NewOrderPage = lazy(async () => ({ default: (await import("./issuing/new-order-page.tsx")).NewOrderPage }));
const OrderPage = lazy(async () => ({ default: (await import("./issuing/order-page.tsx")).OrderPage }));
const TracesPage = lazy(async () => ({ default: (await import("./traces/traces-page.tsx")).TracesPage }));
const TracePage = lazy(async () => ({ default: (await import("./traces/trace-page.tsx")).TracePage }));
const TraceDocumentsPage = lazy(async () => ({
  default: (await import("./traces/documents-page.tsx")).TraceDocumentsPage,
}));
const TraceDocumentPage = lazy(async () => ({
  default: (await import("./traces/document-page.tsx")).TraceDocumentPage,
}));
const TraceGraphPage = lazy(async () => ({
  default: (await import("./traces/graph/graph-page.tsx")).TraceGraphPage,
}));
const DirectoryPage = lazy(async () => ({
  default: (await import("./exchange/directory/directory-page.tsx")).DirectoryPage,
}));
const SharingGroupsPage = lazy(async () => ({
  default: (await import("./exchange/groups/groups-page.tsx")).GroupsPage,
}));
const SharingGroupPage = lazy(async () => ({
  default: (await import("./exchange/groups/group-page.tsx")).SharingGroupPage,
}));
const CopiesPage = lazy(async () => ({ default: (await import("./copies/copies-page.tsx")).CopiesPage }));
const CopiedCodePage = lazy(async () => ({
  default: (await import("./copies/copied-code-page.tsx")).CopiedCodePage,
}));
const CodeAlertsPage = lazy(async () => ({ default: (await import("./copies/code-alerts-page.tsx")).CodeAlertsPage }));
const RequestsPage = lazy(async () => ({
  default: (await import("./exchange/requests/requests-page.tsx")).RequestsPage,
}));
const RequestPage = lazy(async () => ({
  default: (await import("./exchange/requests/request-page.tsx")).RequestPage,
}));
const OperationsPage = lazy(async () => ({
  default: (await import("./exchange/requests/operations-page.tsx")).OperationsPage,
}));
const OperationPage = lazy(async () => ({
  default: (await import("./exchange/requests/operation-page.tsx")).OperationPage,
}));
const SearchAlertsPage = lazy(async () => ({ default: (await import("./exchange/feeds/alerts-page.tsx")).AlertsPage }));
const EnvelopePage = lazy(async () => ({
  default: (await import("./exchange/envelope/envelope-page.tsx")).EnvelopePage,
}));
const WebhooksPage = lazy(async () => ({ default: (await import("./exchange/feeds/webhooks-page.tsx")).WebhooksPage }));
const WebhookPage = lazy(async () => ({ default: (await import("./exchange/feeds/webhook-page.tsx")).WebhookPage }));
const DeskPage = lazy(async () => ({ default: (await import("./exchange/home/desk-page.tsx")).DeskPage }));
const RecordsPage = lazy(async () => ({ default: (await import("./exchange/records/records-page.tsx")).RecordsPage }));
const ImportRecordsPage = lazy(async () => ({
  default: (await import("./exchange/formats/import-page.tsx")).ImportRecordsPage,
}));
const NewRecordPage = lazy(async () => ({
  default: (await import("./exchange/records/new-record-page.tsx")).NewRecordPage,
}));
const RecordPage = lazy(async () => ({ default: (await import("./exchange/records/record-page.tsx")).RecordPage }));
const ReadersPage = lazy(async () => ({ default: (await import("./exchange/records/readers-page.tsx")).ReadersPage }));
const BesideRecordsPage = lazy(async () => ({
  default: (await import("./exchange/records/beside-page.tsx")).BesideRecordsPage,
}));
const BlindPage = lazy(async () => ({ default: (await import("./exchange/blind/blind-page.tsx")).BlindPage }));
const HubsPage = lazy(async () => ({ default: (await import("./exchange/hubs/hubs-page.tsx")).HubsPage }));
const HubPage = lazy(async () => ({ default: (await import("./exchange/hubs/hub-page.tsx")).HubPage }));
const ConnectionsPage = lazy(async () => ({
  default: (await import("./exchange/connections/connections-page.tsx")).ConnectionsPage,
}));
const ConnectionPage = lazy(async () => ({
  default: (await import("./exchange/connections/connection-page.tsx")).ConnectionPage,
}));
const UsersPage = lazy(async () => ({ default: (await import("./people/users-page.tsx")).UsersPage }));
const KeysPage = lazy(async () => ({ default: (await import("./people/keys-page.tsx")).KeysPage }));
const AccountPage = lazy(async () => ({ default: (await import("./session/account-page.tsx")).AccountPage }));

/** Who is not signed in gets the door, at whatever address; after it, the page they came for. */
export function App() {
  const session = useSession();
  if (session.data?.stage === "open") {
    return (
      <Shell session={session.data}>
        <JudgingProvider>
          <Pages />
        </JudgingProvider>
      </Shell>
    );
  }
  if (session.data !== undefined) return <SignInPage session={session.data} />;
  return (
    <main className="page narrow">
      {session.isError ? <ProblemNote error={session.error} onRetry={() => void session.refetch()} /> : <Loading />}
    </main>
  );
}

function Pages() {
  const [at] = useLocation();
  const { data: session } = useSession();
  return (
    <Boundary key={at}>
      <Suspense
        fallback={
          <div className="page">
            <Loading />
          </div>
        }
      >
        <Switch>
          <Route path={paths.home}>
            <Redirect to={session?.user?.kind === "party" ? paths.company : paths.leads} replace />
          </Route>
          <Route path={paths.leads} component={QueuePage} />
          <Route path={paths.leadAt}>{({ id }) => <LeadPage key={id} id={id} />}</Route>
          <Route path={paths.copiedCodes} component={CopiesPage} />
          <Route path={paths.copiedCodeAt}>{({ id }) => <CopiedCodePage key={id} id={id} />}</Route>
          <Route path={paths.codeAlerts} component={CodeAlertsPage} />
          <Route path={paths.cases} component={CasesPage} />
          <Route path={paths.caseAt}>{({ id }) => <CasePage key={id} id={id} />}</Route>
          <Route path={paths.takedowns} component={TakedownsPage} />
          <Route path={paths.takedownAt}>{({ id }) => <TakedownPage key={id} id={id} />}</Route>
          <Route path={paths.notices} component={NoticesPage} />
          <Route path={paths.newNoticeAt} component={NewNoticePage} />
          <Route path={paths.noticeAt}>{({ id }) => <NoticePage key={id} id={id} />}</Route>
          <Route path={paths.listingAt}>{({ id }) => <ListingPage key={id} id={id} />}</Route>
          <Route path={paths.sellerAt}>{({ id }) => <SellerPage key={id} id={id} />}</Route>
          <Route path={paths.linkedAccounts} component={ClustersPage} />
          <Route path={paths.linkedAt}>{({ id }) => <GroupPage key={id} id={id} />}</Route>
          <Route path={paths.whyAt}>
            {({ one, other }) => <WhyPage key={`${one} ${other}`} one={one} other={other} />}
          </Route>
          <Route path={paths.platformAt}>{({ id }) => <PlatformPage key={id} id={id} />}</Route>
          <Route path={paths.offersAt}>{({ id }) => <AlikePage key={id} id={id} />}</Route>
          <Route path={paths.products} component={ProductsPage} />
          <Route path={paths.newProduct} component={NewProductPage} />
          <Route path={paths.productAt}>{({ id }) => <ProductPage key={id} id={id} />}</Route>
          <Route path={paths.recallAt}>{({ id }) => <RecallPage key={id} id={id} />}</Route>
          <Route path={paths.candidates} component={CandidatesPage} />
          <Route path={paths.newCandidates} component={NewCandidatesPage} />
          <Route path={paths.candidateAt}>{({ id }) => <CandidatePage key={id} id={id} />}</Route>
          <Route path={paths.captures} component={CapturesPage} />
          <Route path={paths.pictures} component={PicturesPage} />
          <Route path={paths.pictureAt}>{({ id }) => <PicturePage key={id} id={id} />}</Route>
          <Route path={paths.picturesBesideAt}>
            {({ one, other }) => <BesidePage key={`${one} ${other}`} one={one} other={other} />}
          </Route>
          <Route path={paths.albums} component={AlbumsPage} />
          <Route path={paths.albumAt}>{({ id }) => <AlbumPage key={id} id={id} />}</Route>
          <Route path={paths.imports} component={ImportsPage} />
          <Route path={paths.importAt}>{({ id }) => <ImportPage key={id} id={id} />}</Route>
          <Route path={paths.collectors} component={CollectorsPage} />
          <Route path={paths.collectorAt}>{({ id }) => <CollectorPage key={id} id={id} />}</Route>
          <Route path={paths.technologies} component={TechnologiesPage} />
          <Route path={paths.technologyAt}>{({ id }) => <TechnologyPage key={id} id={id} />}</Route>
          <Route path={paths.control} component={ControlPage} />
          <Route path={paths.quality} component={QualityPage} />
          <Route path={paths.weights} component={WeightsPage} />
          <Route path={paths.rescreenings} component={RescreeningsPage} />
          <Route path={paths.rescreeningAt}>{({ id }) => <RescreeningPage key={id} id={id} />}</Route>
          <Route path={paths.programme} component={ProgrammePage} />
          <Route path={paths.applications} component={ApplicationsPage} />
          <Route path={paths.applicationAt}>{({ id }) => <ApplicationPage key={id} id={id} />}</Route>
          <Route path={paths.parties} component={PartiesPage} />
          <Route path={paths.partyAt}>{({ id }) => <PartyPage key={id} id={id} />}</Route>
          <Route path={paths.company} component={CompanyPage} />
          <Route path={paths.passports} component={PassportsPage} />
          <Route path={paths.newPassport} component={NewPassportPage} />
          <Route path={paths.passportAt}>{({ id }) => <PassportPage key={id} id={id} />}</Route>
          <Route path={paths.places} component={PlacesPage} />
          <Route path={paths.ways} component={WaysPage} />
          <Route path={paths.codeNotices} component={CodeNoticesPage} />
          <Route path={paths.codeNoticeAt}>{({ id }) => <CodeNoticePage key={id} id={id} />}</Route>
          <Route path={paths.codeReports} component={ReportsPage} />
          <Route path={paths.codeOrders} component={OrdersPage} />
          <Route path={paths.newCodeOrder} component={NewOrderPage} />
          <Route path={paths.codeOrderAt}>{({ id }) => <OrderPage key={id} id={id} />}</Route>
          <Route path={paths.traces} component={TracesPage} />
          <Route path={paths.traceAt}>{({ id }) => <TracePage key={id} id={id} />}</Route>
          <Route path={paths.traceDocuments} component={TraceDocumentsPage} />
          <Route path={paths.traceDocumentAt}>{({ id }) => <TraceDocumentPage key={id} id={id} />}</Route>
          <Route path={paths.traceGraphs} component={TraceGraphPage} />
          <Route path={paths.directory} component={DirectoryPage} />
          <Route path={paths.sharingGroups} component={SharingGroupsPage} />
          <Route path={paths.sharingGroupAt}>{({ id }) => <SharingGroupPage key={id} id={id} />}</Route>
          <Route path={paths.requests} component={RequestsPage} />
          <Route path={paths.requestAt}>{({ id }) => <RequestPage key={id} id={id} />}</Route>
          <Route path={paths.operations} component={OperationsPage} />
          <Route path={paths.operationAt}>{({ id }) => <OperationPage key={id} id={id} />}</Route>
          <Route path={paths.alerts} component={SearchAlertsPage} />
          <Route path={paths.envelopes} component={EnvelopePage} />
          <Route path={paths.webhooks} component={WebhooksPage} />
          <Route path={paths.webhookAt}>{({ id }) => <WebhookPage key={id} id={id} />}</Route>
          <Route path={paths.desk} component={DeskPage} />
          <Route path={paths.records} component={RecordsPage} />
          <Route path={paths.newRecord} component={NewRecordPage} />
          <Route path={paths.importRecords} component={ImportRecordsPage} />
          <Route path={paths.recordsBesideAt}>
            {({ one, other }) => <BesideRecordsPage key={`${one} ${other}`} one={one} other={other} />}
          </Route>
          <Route path={paths.recordReadersAt}>{({ id }) => <ReadersPage key={id} id={id} />}</Route>
          <Route path={paths.recordAt}>{({ id }) => <RecordPage key={id} id={id} />}</Route>
          <Route path={paths.blind} component={BlindPage} />
          <Route path={paths.hubs} component={HubsPage} />
          <Route path={paths.hubAt}>{({ id }) => <HubPage key={id} id={id} />}</Route>
          <Route path={paths.connections} component={ConnectionsPage} />
          <Route path={paths.connectionAt}>{({ id }) => <ConnectionPage key={id} id={id} />}</Route>
          <Route path={paths.users} component={UsersPage} />
          <Route path={paths.keys} component={KeysPage} />
          <Route path={paths.account} component={AccountPage} />
          <Route component={Gone} />
        </Switch>
      </Suspense>
    </Boundary>
  );
}

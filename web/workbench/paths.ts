/** Where the app lives; every address of it is built here and nowhere else. */
export const base = "/workbench";

/** Addresses inside the app, as its router reads them (without the base). `…At` are the patterns of the router. */
export const paths = {
  home: "/",
  leads: "/leads",
  lead: (id: string) => `/leads/${id}`,
  leadAt: "/leads/:id",
  listing: (id: string) => `/listings/${id}`,
  listingAt: "/listings/:id",
  seller: (id: string) => `/sellers/${id}`,
  sellerAt: "/sellers/:id",
  linkedAccounts: "/links",
  linked: (seller: string) => `/links/${seller}`,
  linkedAt: "/links/:id",
  why: (one: string, other: string) => `/links/${one}/why/${other}`,
  whyAt: "/links/:one/why/:other",
  cases: "/cases",
  case: (id: string) => `/cases/${id}`,
  caseAt: "/cases/:id",
  takedowns: "/takedowns",
  takedown: (id: string) => `/takedowns/${id}`,
  takedownAt: "/takedowns/:id",
  notices: "/notices",
  newNotice: (caseId?: string) => (caseId === undefined ? "/notices/new" : `/notices/new?case=${caseId}`),
  newNoticeAt: "/notices/new",
  notice: (id: string) => `/notices/${id}`,
  noticeAt: "/notices/:id",
  platform: (id: string) => `/platforms/${id}`,
  platformAt: "/platforms/:id",
  recall: (id: string) => `/recalls/${id}`,
  recallAt: "/recalls/:id",
  candidates: "/candidates",
  newCandidates: "/candidates/new",
  candidate: (id: string) => `/candidates/${id}`,
  candidateAt: "/candidates/:id",
  imports: "/imports",
  import: (id: string) => `/imports/${id}`,
  importAt: "/imports/:id",
  control: "/control",
  quality: "/quality",
  rescreenings: "/rescreenings",
  rescreening: (id: string) => `/rescreenings/${id}`,
  rescreeningAt: "/rescreenings/:id",
  programme: "/programme",
  users: "/users",
  keys: "/keys",
  account: "/account",
} as const;

/** Addresses outside the app, on the same server. */
export const outside = {
  portal: "/",
  publicNotice: (lang: "vi" | "en", number: string) =>
    lang === "vi" ? `/canh-bao/${number}` : `/en/warnings/${number}`,
  oidc: (returnTo: string) => `/v1/session/oidc/begin?return=${encodeURIComponent(returnTo)}`,
} as const;

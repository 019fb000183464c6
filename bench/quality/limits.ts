/** What each bench runs on, and what its figures do not show. A bench without a line here has no place on the page. */
export const limits: Record<string, { data: string; not: string }> = {
  attributes: {
    data: "300 supermarket titles (Co.op, Winmart, 2025) labelled by hand before a parser saw them; row numbers and labels are in bench/labels.",
    not: "One labeller. The vocabulary was written afterwards by the same hand, on other titles. Fashion, electronics and cosmetics have other attributes.",
  },
  capture: {
    data: "Generated documents of 500 events of a factory's day: items commissioned, packed ten to a carton, cartons shipped and received.",
    not: "Sender, house and database share one machine of two cores. One party captures: several at once write side by side. Sensors and XML cost more.",
  },
  chain: {
    data: "A generated feed made of real titles; four signs planted in every post (words, price, bar code of a recall, host on a scam list), each in a shop of its own.",
    not: "Feeder, server and database share one machine of two cores. One platform feeds; several agencies at once were not measured. Pictures, products and links follow behind: their backlog is told, not their delay.",
  },
  "digital-link": {
    data: "Links of one article with lot, serial and expiry; random links of every key; a million random identifiers packed and unpacked.",
    not: "One core by processor time. Random identifiers hold more odd characters than printed ones.",
  },
  "exchange-add": {
    data: "Generated records of ten values each, kept 500 at a time; then what each meets among those kept before is found.",
    not: "One agency writes: the records of an agency are written one transaction after another. Statistics of the tables are fresh; until autovacuum has made them, within a minute of a first load, finding what a record meets costs 36 to 62 ms. Reading them by page, feed and search is measured elsewhere.",
  },
  "exchange-blind": {
    data: "10,000,000 keys of twenty forces compared before, 100,000 new ones of another in 10,000 records, one in a hundred held by one of the twenty; all rules at their default.",
    not: "The new values come from one force at once; keeping the records they stand in is measured by `exchange-add`. What the limits keep from who guesses is held by tests, not here.",
  },
  "exchange-feed": {
    data: "20,000 generated records of one agency, two thirds of them shared with the reader; the feed read through HTTP from its beginning, receipts on, against a plain select of the same rows.",
    not: "One reader at a time, on the machine of the database. Webhooks send what the feed tells; their receivers' time is their own.",
  },
  "exchange-search": {
    data: "A million generated records shared by level, name and 200 groups; rare, middle and common words, asked by HTTP with an officer's session and, told beside it, alone as a function; with visibility and with all of it taken away, in turns.",
    not: "Words of real records are more uneven. What fields hold that are narrower than their record is found by nobody's words.",
  },
  "event-hash": {
    data: "20,000 generated shipments of three cases, with URNs and Digital Links, places, an order, a temperature and an extension.",
    not: "One core by processor time, everything in memory: taking, storing and answering events is measured by `capture`. Whether the hashes are right is held by tests on published ones.",
  },
  copies: {
    data: "Sixty-four simulated half-years of a country with known truth, each with manners of its own; weights and threshold come from forty others.",
    not: "Simulated people and copiers are our own idea of them: no public set of labelled scans exists. The figure says that the method works as meant, not how many copies it finds in Vietnam. Both bars are met by a hair: sixteen of the seeds alone gave from 0.948 to 0.958 at 0.0008 to 0.0011 (decision 0051).",
  },
  guessing: {
    data: "Ten million serials in six kinds: random, with a real batch's tag, and real ones with one letter or two changed, two exchanged, or from another article; twenty batches of a million.",
    not: "It tries the codes, not the service: a guesser meets limits of rate as well. Nothing is said of who holds the secret.",
  },
  images: {
    data: "236 photographs of clothes (CC0) and the reference pictures of PDQ, with sixteen transforms made at random places.",
    not: "Copies made by our own code stand in for what sellers do. Goods on white ground, the commonest of false likeness, are hardly among them. Hash searches run over a million hashes, half of them made to cluster as real ones do.",
  },
  import: {
    data: "200,000 distinct listings made of 27,000 real ones by changed ids, sellers, prices and a word of the title.",
    not: "A machine with a core for each of the three busy parties would show another ratio. One import at a time.",
  },
  "import-memory": {
    data: "The same listings, 20,000 and 2,000,000 of them.",
    not: "Resident memory of the Node process alone; PostgreSQL's own memory is set by its settings.",
  },
  issuing: {
    data: "One batch of a million codes with PINs into an age file of 116 MB, made by the job's own code in a process of its own, parts synced to the disk and written down in a database of the bench.",
    not: "Signed codes (60 microseconds each) and drawn sheets (2 ms each) are slower. The database's own work is in the seconds and not in the memory.",
  },
  linkage: {
    data: "A million generated accounts with known truth, dirtied until exact strong keys alone find 0.62 of the pairs.",
    not: "Generated dirt is our own idea of it: no public set of linked seller accounts exists. The figure says that the method works as meant, not how many rings of sellers it finds in Vietnam.",
  },
  "linkage-persons": {
    data: "dataset3 (Febrl, 5,000 records) and fake_1000 (Splink), labels used for scoring alone.",
    not: "Persons, not shops; both sets are synthetic.",
  },
  links: {
    data: "20,000 generated seller accounts fed through the house's own jobs.",
    not: "The share of time that the database costs, on a machine that does both.",
  },
  matching: {
    data: "Abt-Buy, Walmart-Amazon and its dirty version, with their published splits; tuned on train and valid, the test part touched once a run.",
    not: "English electronics and household goods. No labelled Vietnamese pairs exist in public. One pair in ten is true in these sets; the figures at one in a hundred are given beside. Goods that the model was not trained on: the threshold does not carry over.",
  },
  "match-listings": {
    data: "20,000 generated products and listings that name some of them.",
    not: "A rate; whether the matches are right is measured by `matching`.",
  },
  offline: {
    data: "2,000 signed codes judged against 2,100 notices and a million listed codes; a day of 51 notices and 10,000 codes.",
    not: "Node on this machine: a cheap phone is slower, and none was measured. Notices are as many as we imagine, not as any authority sets.",
  },
  "picture-reading": {
    data: "Labels drawn by our own code (Vietnamese with marks, several sizes, noise, turned), and photographs with nothing to read.",
    not: "Photographed labels on bent or shining surfaces: no public labelled set of Vietnamese ones was at hand.",
  },
  "portal-check": {
    data: "Generated questions of five kinds, none asked twice, half of them unknown.",
    not: "Asker, server and database share two cores; a network lies between in life.",
  },
  resolver: {
    data: "300,000 links at 100,000 invented articles, 20,000 with a passport; eight kinds of questions evenly, none asked twice.",
    not: "Asker, server and database share two cores; a network lies between in life. Goods are scanned unevenly there: the same few are asked for again and again.",
  },
  screening: {
    data: "24,000 real titles of Tiki; each gets a description of six further titles.",
    not: "A rate. How many counterfeits are found is not shown: no labelled set of counterfeit listings exists in public, so positives in our tests are injected ones. Officers' verdicts and the monthly control sample measure it in use.",
  },
  search: {
    data: "A million listings made of real ones, a third of them another agency's own; words drawn rare, middle and common, asked by HTTP with an officer's session and, told beside it, alone as a function; with visibility and with all of it taken away, in turns.",
    not: "Everything in memory. One asker, in the server's process.",
  },
  "shop-pages": {
    data: "Pages of 267 shop templates of our own, written after real shop software in twelve sets by several hands: ten that the models learn from, each left out of the learning before it is read, and two held apart.",
    not: "Real shops: none may be copied here, and none can be reached. All templates come from one house. Features and the rules for prices were made with eight of the sets in view, so that leaving one of those out flatters; the two held apart, by two people who had not opened the reader, each with goods and shops of their own, do not. Places that are no shop (posts, threads, advertisements) are a figure of their own. Speed is that of a reader that has read as many pages before; what makes the pages heavy is one line of a menu and one script, repeated.",
  },
  start: {
    data: "A clone of the project with an empty package cache.",
    not: "The speed of the network to the package registry is in it.",
  },
  text: {
    data: "27,000 real titles, four to a text; 35,000 phrases: the lexicon, real brand names, invented ones.",
    not: "Texts with more hits are slower.",
  },
  verification: {
    data: "A generated country: 10,743 batches of a thousand to a million codes, every block of states written out; one request in ten with the right PIN, one in twenty with a wrong one.",
    not: "Asker, server and database share one machine of two cores, one process each. Scans of one day; notices, copies and published products were not in the way.",
  },
};

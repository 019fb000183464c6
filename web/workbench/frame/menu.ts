import type { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import type { Role } from "../api/users.ts";
import { paths } from "../paths.ts";
import type { Room } from "./may-see.ts";
import { maySee } from "./may-see.ts";

/** Whose desk it is: an officer's, or that of a party's people (a manufacturer's, an importer's). */
export type Whose = "officer" | "party";
type MenuEntry = {
  href: string;
  name: keyof typeof frameText;
  for: readonly Whose[];
  /** What one must be allowed to see to have any use of the page; without it: everybody at the desk. */
  room?: Room;
};
export type MenuGroup = { name: keyof typeof frameText; entries: readonly MenuEntry[] };

const officer = ["officer"] as const;
const party = ["party"] as const;

/** The list of pages, in groups; a page that a desk has no need of is not on it. What may be done there the server says. */
const menu: readonly MenuGroup[] = [
  {
    name: "workbench.nav.of-work",
    entries: [
      { href: paths.leads, name: "workbench.nav.leads", for: officer },
      { href: paths.linkedAccounts, name: "workbench.nav.links", for: officer },
      { href: paths.cases, name: "workbench.nav.cases", for: officer, room: "handling" },
      { href: paths.takedowns, name: "workbench.nav.takedowns", for: officer, room: "handling" },
      { href: paths.notices, name: "workbench.nav.notices", for: officer, room: "handling" },
    ],
  },
  {
    name: "workbench.nav.of-exchange",
    entries: [
      { href: paths.desk, name: "workbench.nav.desk", for: officer },
      { href: paths.records, name: "workbench.nav.records", for: officer },
      { href: paths.alerts, name: "workbench.nav.alerts", for: officer },
      { href: paths.blind, name: "workbench.nav.blind", for: officer, room: "blind" },
      { href: paths.requests, name: "workbench.nav.requests", for: officer, room: "handling" },
      { href: paths.operations, name: "workbench.nav.operations", for: officer, room: "handling" },
      { href: paths.directory, name: "workbench.nav.directory", for: officer },
      { href: paths.sharingGroups, name: "workbench.nav.sharing-groups", for: officer },
    ],
  },
  {
    name: "workbench.nav.of-systems",
    entries: [
      { href: paths.connections, name: "workbench.nav.connections", for: officer },
      { href: paths.hubs, name: "workbench.nav.hubs", for: officer },
      { href: paths.envelopes, name: "workbench.nav.envelopes", for: officer },
      { href: paths.webhooks, name: "workbench.nav.webhooks", for: officer },
      { href: paths.technologies, name: "workbench.nav.technologies", for: officer },
    ],
  },
  {
    name: "workbench.nav.of-company",
    entries: [
      { href: paths.company, name: "workbench.nav.company", for: party },
      { href: paths.places, name: "workbench.nav.places", for: party },
      { href: paths.passports, name: "workbench.nav.passports", for: party },
      { href: paths.traces, name: "workbench.nav.traces", for: party },
      { href: paths.codeOrders, name: "workbench.nav.codes", for: party },
      { href: paths.ways, name: "workbench.nav.ways", for: party },
      { href: paths.codeReports, name: "workbench.nav.code-reports", for: party },
      { href: paths.codeAlerts, name: "workbench.nav.code-alerts", for: party },
    ],
  },
  {
    name: "workbench.nav.of-origin",
    entries: [
      { href: paths.applications, name: "workbench.nav.applications", for: officer, room: "handling" },
      { href: paths.parties, name: "workbench.nav.parties", for: officer },
      { href: paths.passports, name: "workbench.nav.passports", for: officer },
      { href: paths.traces, name: "workbench.nav.traces", for: officer },
      { href: paths.codeOrders, name: "workbench.nav.codes", for: officer, room: "handling" },
      { href: paths.ways, name: "workbench.nav.ways", for: officer },
      { href: paths.codeNotices, name: "workbench.nav.code-notices", for: officer },
      { href: paths.copiedCodes, name: "workbench.nav.copies", for: officer },
    ],
  },
  {
    name: "workbench.nav.of-monitoring",
    entries: [
      { href: paths.candidates, name: "workbench.nav.candidates", for: officer },
      { href: paths.products, name: "workbench.nav.products", for: officer },
      { href: paths.captures, name: "workbench.nav.captures", for: officer },
      { href: paths.pictures, name: "workbench.nav.pictures", for: officer },
      { href: paths.collectors, name: "workbench.nav.collectors", for: officer },
      { href: paths.imports, name: "workbench.nav.imports", for: officer },
      { href: paths.control, name: "workbench.nav.control", for: officer },
      { href: paths.quality, name: "workbench.nav.quality", for: officer },
      { href: paths.rescreenings, name: "workbench.nav.rescreenings", for: officer },
      { href: paths.programme, name: "workbench.nav.programme", for: officer },
    ],
  },
  {
    name: "workbench.nav.of-house",
    entries: [
      { href: paths.users, name: "workbench.nav.people", for: party },
      { href: paths.users, name: "workbench.nav.users", for: officer },
      { href: paths.keys, name: "workbench.nav.keys", for: officer, room: "keys" },
    ],
  },
];

/** The pages of a desk that somebody with these roles may see, in groups. */
export function menuOf(whose: Whose, roles: readonly Role[]): MenuGroup[] {
  const isThere = (entry: MenuEntry) =>
    entry.for.includes(whose) && (entry.room === undefined || maySee(roles, entry.room));
  return menu
    .map(({ name, entries }) => ({ name, entries: entries.filter(isThere) }))
    .filter(({ entries }) => entries.length > 0);
}

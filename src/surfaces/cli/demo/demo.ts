import { systemActor } from "../../../kernel/actor.ts";
import type { Lang, TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { formatNumber } from "../../../kernel/text/format.ts";
import { consoleActor } from "../../../services/access/index.ts";
import type { House } from "../house.ts";
import type { Progress } from "../progress.ts";
import { showProgress } from "../progress.ts";
import { loadReferenceData } from "../reference-load.ts";
import { runningServer } from "../running.ts";
import { defaultAgency, withHouse } from "../with-house.ts";
import { showCollectors } from "./collectors.ts";
import type { CodeToTry } from "./codes.ts";
import { putCodesOnGoods } from "./codes.ts";
import { workAtTheDesk } from "./desk-work.ts";
import type { Stage } from "./load-market.ts";
import { contextOf, loadListings, loadRegisters, marketDay } from "./load-market.ts";
import { inventMarket } from "./market.ts";
import type { Market } from "./model.ts";
import { fillDirectory } from "./directory.ts";
import { exchangeEnvelopes } from "./envelope.ts";
import { bringFiles } from "./files.ts";
import { readHub } from "./hub.ts";
import { issueNotices, sellerOfMilk, warnedShop } from "./notices.ts";
import type { NewPassword } from "./officers.ts";
import { inventOfficers } from "./officers.ts";
import { inventParties } from "./parties.ts";
import { declareProducts } from "./passports.ts";
import { hosts } from "./platforms.ts";
import { showPictures } from "./pictures.ts";
import { openToAll } from "./open-data.ts";
import { recalledGoods } from "./recalls.ts";
import { shareRecords } from "./records.ts";
import { askEachOther } from "./requests.ts";
import { reportResults } from "./results.ts";
import { liveSeller, loadSocial } from "./social.ts";
import { plugIn } from "./technologies.ts";
import { lookAtUnknownSites } from "./unknown-sites.ts";

/** One market for everybody, so that what a page of ours shows is what a reader finds. Its number is that of Decision 2390. */
export const demoSeed = 2390;

/** Loads the invented market and says what to look at; a second time it changes nothing. */
export function demo(lang: Lang): Promise<void> {
  return withHouse(lang, async (house) => {
    const progress = showProgress(process.stdout);
    progress.note(text(lang, "demo.title"));
    await progress.step(text(lang, "cli.step.reference"), () => loadReferenceData(house));
    const url = await addressOf(house);
    const loaded = await loadDemo(house, progress, url);
    progress.note(whatToLookAt(lang, url, loaded));
  });
}

type Loaded = { market: Market; passwords: NewPassword[]; codes: CodeToTry[] };

/** Invents the market and brings it in: registers and listings by their imports, desk work by the commands of the modules. */
export async function loadDemo(
  stage: Stage & Pick<House, "files" | "originKeys" | "exchangeKey" | "dataDir">,
  progress: Progress,
  url: string,
): Promise<Loaded> {
  const step = <T>(key: TextKey, work: () => Promise<T>, count = 0) =>
    progress.step(text(stage.lang, key, { count: formatNumber(stage.lang, count) }), work);
  const day = await marketDay(stage);
  const market = inventMarket(demoSeed, day);
  await step("demo.step.registers", () => loadRegisters(stage, market));
  await step("demo.step.first", () => loadListings(stage, market.first), market.first.length);
  await step("demo.step.second", () => loadListings(stage, market.second), market.second.length);
  await step("demo.step.earlier", () => loadListings(stage, market.earlier.listings), market.earlier.listings.length);
  const { officers, passwords } = await step("demo.step.officers", () => inventOfficers(stage));
  const officer = contextOf(stage, officers.officer);
  const parties = await step("demo.step.parties", () => inventParties(stage, market, officers));
  await step("demo.step.passports", () => declareProducts(stage, stage.files, market, officers.officer));
  const codes = await step("demo.step.codes", () => putCodesOnGoods(stage, officers, url));
  const { network } = await step("demo.step.desk", () => workAtTheDesk(officer, market));
  await step("demo.step.directory", () => fillDirectory(stage, contextOf(stage, officers.approver)));
  await step("demo.step.requests", () => askEachOther(stage, officers, network));
  await step("demo.step.records", () => shareRecords(stage, officers, market.network.phone));
  await step("demo.step.files", () => bringFiles(stage, officers, network));
  await step("demo.step.envelope", () => exchangeEnvelopes(stage, officers));
  await step("demo.step.hub", () => readHub(stage, officers));
  await step("demo.step.social", () => loadSocial(stage, day));
  await step("demo.step.sites", () => lookAtUnknownSites(contextOf(stage, systemActor(defaultAgency)), officer));
  await step("demo.step.collectors", () =>
    showCollectors(
      contextOf(stage, consoleActor(defaultAgency)),
      officer,
      contextOf(stage, systemActor(defaultAgency)),
      stage.dataDir,
    ),
  );
  await step("demo.step.pictures", () => showPictures(officer, stage.files.store, demoSeed, market));
  await step("demo.step.notices", () =>
    issueNotices(officer, contextOf(stage, officers.approver), market, network?.id ?? null),
  );
  await step("demo.step.technologies", () => plugIn(stage, contextOf(stage, officers.approver)));
  await step("demo.step.results", () => reportResults(contextOf(stage, officers.programme)));
  await step("demo.step.open-data", () => openToAll(stage));
  return { market, passwords: [...passwords, ...parties], codes };
}

async function addressOf(house: House): Promise<string> {
  const running = await runningServer(house.dataDir);
  return house.config.PUBLIC_URL ?? running?.url ?? `http://${house.config.HOST}:${house.config.PORT}`;
}

function whatToLookAt(lang: Lang, url: string, { market, passwords, codes }: Loaded): string {
  const typed: [TextKey, string][] = [
    ["demo.look.gtin", recalledGoods.milk.gtin],
    ["demo.look.phone", sellerOfMilk(market)],
    ["demo.look.scam", `https://${hosts.scam}`],
    ["demo.look.shop", warnedShop(market)],
    ["demo.look.badge", `https://${hosts.falseBadge}`],
    ["demo.look.registered", `https://${hosts.ordinary[0]}`],
  ];
  const pages: [TextKey, string][] = [
    ["demo.look.leads", "leads"],
    ["demo.look.links", "links"],
    ["demo.look.cases", "cases"],
    ["demo.look.directory", "directory"],
    ["demo.look.groups", "groups"],
    ["demo.look.desk", "exchange/desk"],
    ["demo.look.records", "exchange/records"],
    ["demo.look.connections", "exchange/connections"],
    ["demo.look.envelope", "exchange/envelopes"],
    ["demo.look.hub", "exchange/hubs"],
    ["demo.look.requests", "requests"],
    ["demo.look.operations", "operations"],
    ["demo.look.notices", "notices"],
    ["demo.look.sites", "candidates"],
    ["demo.look.collectors", "collectors"],
    ["demo.look.parties", "applications"],
    ["demo.look.passports", "passports"],
    ["demo.look.orders", "code-orders"],
    ["demo.look.copies", "copied-codes"],
    ["demo.look.traces", "traces"],
    ["demo.look.programme", "programme"],
  ];
  const width = 34;
  return [
    "",
    text(lang, "demo.look.portal", { url }),
    ...typed.map(([key, value]) => `  ${value.padEnd(width)} ${text(lang, key)}`),
    "",
    ...(codes.length === 0
      ? []
      : [text(lang, "demo.look.codes", { url }), ...codes.map((one) => toTry(lang, one)), ""]),
    text(lang, "demo.look.workbench"),
    ...pages.map(([key, page]) => `  ${`${url}/workbench/${page}`.padEnd(width + 12)} ${text(lang, key)}`),
    `  ${text(lang, "demo.look.network", { phone: market.network.phone })}`,
    `  ${text(lang, "demo.look.live", { seller: liveSeller })}`,
    ...(passwords.length === 0
      ? []
      : [
          "",
          text(lang, "demo.passwords"),
          ...passwords.map(({ login, password, name }) => `  ${login.padEnd(width)} ${password}   ${name}`),
        ]),
    "",
  ].join("\n");
}

function toTry(lang: Lang, { code, pin, look }: CodeToTry): string {
  return `  ${text(lang, look)}${pin === null ? "" : text(lang, "demo.look.pin", { pin })}\n    ${code}`;
}

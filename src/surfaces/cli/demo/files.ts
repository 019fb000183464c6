import { mkdir, utimes, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import path from "node:path";
import type { Case } from "../../../handling/cases/index.ts";
import { systemActor } from "../../../kernel/actor.ts";
import {
  connectionFolder,
  connectionInput,
  continueRun,
  countRecords,
  createConnection,
  findConnections,
  getRecord,
  importFile,
  makeExcerpt,
  mappingSchema,
  orderRun,
  readExcerpt,
  runReport,
  saveMapping,
  shareRecord,
} from "../../../outcomes/exchange/index.ts";
import { defaultAgency } from "../with-house.ts";
import type { ExchangeStage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import type { Officers } from "./officers.ts";

/** Records that come by file: one brought in by hand, a folder that stays connected, and an excerpt of a case that goes to customs. Once. */
export async function bringFiles(stage: ExchangeStage, officers: Officers, network: Case | null): Promise<void> {
  await importNotebook(stage, officers);
  await connectFolder(stage, officers);
  if (network !== null) await excerptFor(stage, officers, network.id);
}

const mapping = mappingSchema.parse({
  key: ["so_vu"],
  kind: "seizure",
  title: "Vụ {so_vu}: {hang} (hư cấu)",
  occurredOn: { column: "ngay", days: "dmy" },
  fields: [
    { name: "Số lượng", column: "so_luong", as: "number" },
    { name: "Nơi giữ", column: "noi" },
  ],
});

const notebook = `so_vu,hang,ngay,so_luong,noi
12/QLTT,Kính mắt không nhãn,03/11/2026,210,Chợ Mẫu
13/QLTT,Dầu gội chép nhãn,05/11/2026,96,Kho Lá Non
14/QLTT,Tai nghe ghi tên hãng,31/11/2026,45,Phố Mẫu
`;

/** What an officer has in a table of their own; the last line has a day that no month has. */
async function importNotebook(stage: ExchangeStage, officers: Officers): Promise<void> {
  const officer = contextOf(stage, officers.officer);
  const source = "so-tay-mau";
  if ((await countRecords(officer, { sources: [`tep-${source}`] })) > 0) return;
  const file = { name: `${source}.csv`, open: () => oneChunk(Buffer.from(notebook)) };
  await importFile(officer, file, { source, mapping, key: stage.exchangeKey });
}

const connected = "Sổ vụ việc của Đội Mẫu (hư cấu)";
const dropped = `so_vu,hang,ngay,so_luong,noi
21/Đ3,Đồng hồ ghi tên hãng,02/11/2026,38,Kho Sông Đáy
22/Đ3,Ví da chép mẫu,09/11/2026,120,Kho Sông Đáy
23/Đ3,Nước hoa chiết,12/11/2026,chưa đếm,Chợ Mẫu
`;

/** A folder into which another system puts its table: looked into once, read the second time, one row refused. */
async function connectFolder(stage: ExchangeStage, officers: Officers): Promise<void> {
  const chief = contextOf(stage, officers.administrator);
  if ((await chief.read((tx) => findConnections(tx, connected))).length > 0) return;
  const key = stage.exchangeKey;
  const input = { name: connected, kind: "folder", cron: "*/30 * * * *", settings: { format: "csv" } };
  const { id } = await createConnection(chief, connectionInput.parse(input), key);
  await saveMapping(chief, id, 1, mapping);
  const folder = connectionFolder(stage.dataDir, id);
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "so-vu-viec.csv");
  await writeFile(file, dropped);
  const before = new Date(stage.clock().getTime() - 60_000);
  await utimes(file, before, before);
  const house = contextOf(stage, systemActor(defaultAgency));
  const parts = {
    dataDir: stage.dataDir,
    partners: null,
    key,
    asAgency: async (agency: string) => contextOf(stage, systemActor(agency)),
    stop: () => false,
    onFault: (error: unknown) => {
      throw error;
    },
  };
  for (let look = 0; look < 2; look++) {
    const { id: run } = await orderRun(contextOf(stage, officers.officer), id);
    await continueRun(house, run, parts);
    // A worker beside this process may have taken the run up first.
    while ((await chief.read((tx) => runReport(tx, run))).state === "running") await pause(100);
  }
}

/** Name and phone of the network's shops for customs, who see nothing else of the case by it. */
async function excerptFor(stage: ExchangeStage, officers: Officers, id: string): Promise<void> {
  const officer = contextOf(stage, officers.officer);
  const { record, may, seen, fields } = await readExcerpt(officer, "case", id);
  if (record !== null || !may.allowed) return;
  const chosen = fields.filter(({ key }) => /^(?:name|phone)-/.test(key)).map(({ key }) => key);
  const title = "Năm gian hàng túi xách cùng một số điện thoại (hư cấu)";
  const made = await makeExcerpt(officer, "case", id, { title, fields: chosen, seen }, stage.exchangeKey);
  const version = (await getRecord(officer, made)).keeping?.version ?? 0;
  await shareRecord(officer, made, version, {
    audiences: ["customs.cuc"],
    fields: null,
    purpose: "Đối chiếu nguồn nhập của năm gian hàng (hư cấu)",
    basis: "Quy chế phối hợp liên ngành (hư cấu)",
    until: null,
  });
}

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

import type { Actor } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { createContext } from "../../../kernel/context.ts";
import type { Case } from "../../../handling/cases/index.ts";
import {
  acknowledgeRequest,
  addTask,
  answerRequest,
  askExtension,
  changeTask,
  listRequests,
  planOperation,
  readRequest,
  sendRequest,
  writeMessage,
} from "../../../outcomes/exchange/index.ts";
import type { Stage } from "./load-market.ts";
import type { Officers } from "./officers.ts";

const dayMs = 24 * 3_600_000;
const basis = "Quy chế phối hợp liên ngành (hư cấu)";
const plain = { urgency: "normal" as const, formerSees: false, files: [] };

/** What two invented forces ask of each other, and an operation that they plan; once. */
export async function askEachOther(stage: Stage, officers: Officers, network: Case | null): Promise<void> {
  const ago = (actor: Actor, days: number): Context =>
    createContext(stage.database, {
      actor,
      clock: () => new Date(stage.clock().getTime() - days * dayMs),
      lang: stage.lang,
    });
  if ((await listRequests(ago(officers.officer, 0), {}, { limit: 1 })).items.length > 0) return;
  await askCustoms(ago(officers.officer, 4), ago(officers.customs, 3), network);
  await askedByCustoms(ago(officers.customs, 25), ago(officers.customs, 1));
  await planTogether(ago(officers.approver, 0), ago(officers.customs, 0));
}

async function askCustoms(asker: Context, customs: Context, network: Case | null): Promise<void> {
  const { id, version } = await sendRequest(asker, {
    ...plain,
    to: "customs.cuc",
    kind: "information",
    title: "Nguồn nhập của năm gian hàng cùng một số điện thoại (hư cấu)",
    body: "Đề nghị cho biết các tờ khai nhập khẩu túi xách, ví da của năm gian hàng trong danh sách từ đầu năm. (hư cấu)",
    purpose: "Xác minh nguồn gốc hàng hóa (hư cấu)",
    basis,
    ...(network === null ? {} : { subject: { kind: "case", id: network.id, title: "Nhóm năm gian hàng (hư cấu)" } }),
    workingDays: 10,
  });
  await readRequest(customs, id);
  const taken = await acknowledgeRequest(customs, id, version);
  const partly = await answerRequest(customs, id, taken.version, {
    body: "Hai trong năm gian hàng không có tờ khai nào. Ba gian hàng còn lại đang đối chiếu. (hư cấu)",
    isLast: false,
    links: [],
    files: [],
  });
  await askExtension(customs, id, partly.version, {
    workingDays: 5,
    reason: "Chờ chi cục cửa khẩu gửi hồ sơ giấy. (hư cấu)",
  });
  await writeMessage(customs, id, { body: "Phần còn lại gửi trong tuần tới. (hư cấu)", mentions: [], files: [] });
}

async function askedByCustoms(longAgo: Context, yesterday: Context): Promise<void> {
  await sendRequest(longAgo, {
    ...plain,
    to: "moit.dms",
    kind: "action",
    title: "Kiểm tra điểm tập kết hàng sau thông quan (hư cấu)",
    body: "Lô hàng đã thông quan có dấu hiệu thay nhãn tại điểm tập kết. Đề nghị kiểm tra. (hư cấu)",
    purpose: "Ngăn hàng giả mạo xuất xứ (hư cấu)",
    basis,
    urgency: "urgent",
    workingDays: 3,
  });
  await sendRequest(yesterday, {
    ...plain,
    to: "moit.dms",
    kind: "information",
    title: "Giá bán lẻ đồng hồ trên mạng quý này (hư cấu)",
    body: "Đề nghị cung cấp giá chào bán phổ biến để đối chiếu trị giá khai báo. (hư cấu)",
    purpose: "Kiểm tra trị giá hải quan (hư cấu)",
    basis,
    workingDays: 10,
  });
}

async function planTogether(leader: Context, customs: Context): Promise<void> {
  const startsOn = dayInVietnam(new Date(leader.now().getTime() + 14 * dayMs));
  const endsOn = dayInVietnam(new Date(leader.now().getTime() + 18 * dayMs));
  const { id } = await planOperation(leader, {
    name: "Cao điểm chống hàng giả cuối năm (hư cấu)",
    purpose: "Kiểm tra các kho hàng bán trên mạng ở ngoại thành. (hư cấu)",
    plan: "06:00 tập trung. 07:00 vào kho. 16:00 lập biên bản. (hư cấu)",
    startsOn,
    endsOn,
    members: ["customs.cuc"],
    targets: [{ name: "Kho Lá Non (hư cấu)" }, { name: "Kho Sông Đáy (hư cấu)" }],
  });
  const dueOn = dayInVietnam(new Date(leader.now().getTime() + 10 * dayMs));
  const task = { person: "", dueOn };
  await addTask(leader, id, { ...task, title: "Chốt danh sách kho cần kiểm tra (hư cấu)", doer: "moit.dms" });
  const given = await addTask(leader, id, {
    ...task,
    title: "Đối chiếu tờ khai nhập khẩu của từng kho (hư cấu)",
    doer: "customs.cuc",
  });
  await changeTask(customs, given.id, given.version, {
    state: "under-way",
    result: "Đã đối chiếu 1 trong 2 kho (hư cấu)",
    person: "Tổ kiểm tra sau thông quan (hư cấu)",
  });
}

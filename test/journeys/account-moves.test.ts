import test from "node:test";
import { systemActor } from "../../src/kernel/actor.ts";
import { loadAgencies } from "../../src/registers/agencies/index.ts";
import { assertFits, assertOpenToAll, openWorkbench, shot, signInAs } from "../support/workbench.ts";

const house = await openWorkbench();
const skip = house === null ? "there is no browser" : false;
const deskSize = { viewport: { width: 1280, height: 800 } };

test(
  "an administrator offers a colleague's account to a province, whose administrator takes it in",
  { skip },
  async () => {
    if (house === null) throw new Error("a skipped journey ran");
    const { url, db, person, window } = house;
    await loadAgencies(db.contextOf(systemActor("moit.dms")));
    const [old, haiphong] = ["prov.chicuc", "prov.chicuc.vn-31-2"];
    const colleague = await person("tuan", ["officer"], old);

    const desk = await window(deskSize);
    await signInAs(desk, url, await person("quantri", ["administrator"], old));
    await desk.getByRole("link", { name: "Người dùng" }).click();
    await desk.getByRole("button", { name: /^Chuyển cơ quan: .*tuan/i }).click();
    const form = desk.getByRole("dialog");
    await form.getByLabel("Cơ quan chuyển đến").selectOption(haiphong);
    await assertOpenToAll(desk);
    await shot(desk, "account-move");
    await form.getByRole("button", { name: "Gửi để tiếp nhận" }).click();
    await desk.getByText("Chờ Chi cục Quản lý thị trường thành phố Hải Phòng tiếp nhận").waitFor();

    const there = await window({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await signInAs(there, url, await person("hp", ["administrator"], haiphong));
    await there.getByRole("button", { name: "Mở danh mục trang" }).waitFor();
    await there.goto(`${url}/workbench/users`);
    await there.getByRole("button", { name: /^Tiếp nhận: .*tuan/i }).waitFor();
    await assertOpenToAll(there);
    await assertFits(there);
    await shot(there, "account-moves-390");
    await there.getByRole("button", { name: /^Tiếp nhận: .*tuan/i }).click();
    await there.getByRole("button", { name: /^Đổi vai trò: .*tuan/i }).waitFor();

    const moved = await window(deskSize);
    await signInAs(moved, url, colleague);
    await moved.getByRole("link", { name: "Người dùng" }).click();
    await moved.getByText("Người của cơ quan Chi cục Quản lý thị trường thành phố Hải Phòng.").waitFor();
  },
);

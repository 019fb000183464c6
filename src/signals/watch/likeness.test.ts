import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { shareOf, textPieces, titlePieces } from "./likeness.ts";

const sentence =
  "Túi da bò thật may tay hai lớp, khóa đồng chống gỉ, quai tháo rời, bảo hành sáu tháng, giao nhanh trong ngày tại Hà Nội";

test("a title with a word more, other marks or another order keeps most of its pieces", () => {
  const title = titlePieces("Túi xách nữ da mềm quai xích mẫu mới");
  for (const again of [
    "TÚI XÁCH NỮ DA MỀM QUAI XÍCH MẪU MỚI NHẤT",
    "tui xach nu da mem quai xich mau moi",
    "Mẫu mới túi xách nữ da mềm, quai xích",
  ])
    assert.ok(shareOf(title, titlePieces(again)) > 0.7, again);
  assert.ok(shareOf(title, titlePieces("Nồi chiên không dầu dung tích lớn")) < 0.2);
});

test("a description keeps its pieces when a sentence is put before it, and one of a few words has none", () => {
  const share = shareOf(textPieces(sentence), textPieces(`Hàng mới về. ${sentence}`));
  assert.ok(share > 0.7, String(share));
  assert.deepEqual(textPieces("Hàng đẹp, giá tốt"), []);
  assert.equal(shareOf(textPieces(null), textPieces(null)), 0);
});

test("a share is between 0 and 1, the same both ways, and 1 with itself", () => {
  const text = fc.stringMatching(/^[a-zàáâđêôơư ]{0,60}$/u);
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [left, right] = [titlePieces(one), titlePieces(other)];
      const share = shareOf(left, right);
      assert.ok(share >= 0 && share <= 1);
      assert.equal(share, shareOf(right, left));
      if (left.length > 0) assert.equal(shareOf(left, left), 1);
      const common = left.filter((piece) => right.includes(piece)).length;
      assert.ok(Math.abs(share * (left.length + right.length - common) - common) < 1e-9);
    }),
  );
});

import { inLink } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { namesNoGoods } from "./no-title.ts";
import { timeOfPost } from "./post-time.ts";

const linesOfPost = 12;
const price = /^[^\p{L}\d]*giá(?:\s|:)|\d\s?(?:k|tr|đ|₫|triệu|nghìn|ngàn|củ)(?!\p{L})/iu;
const fact =
  /^[^\p{L}\d]*(?:giá|size|màu|hãng|hiệu|tình trạng|sđt|zalo|lh|liên hệ|ship|ib|inbox|địa chỉ|chất liệu|bảo hành)(?!\p{L})/iu;
/** Words to those who read along, of which the name of goods has none. */
const toReaders =
  /(?<!\p{L})(?:em(?! bé)|mình|ạ|nhé|nha|các (?:mom|bác|mẹ|bạn|chị|anh|nàng)|cả nhà|mọi người|mng|chào|hello|hi|pass|cần bán|thanh lý gấp)(?!\p{L})/iu;

/**
 * The name of the goods in a post, which has no heading: between the time of posting and the first amount, the last line that is neither
 * a fact nor said to the readers.
 */
export function titleOfPost(blocks: readonly Block[]): Block | null {
  const time = blocks.find(
    ({ area, folded, pieces, text, index }) =>
      area === "main" &&
      text.length <= 80 &&
      (timeOfPost.test(folded)
        ? [blocks[index - 1], blocks[index - 2]].some(isLinked)
        : isLinked(blocks[index]) && timeBehind.test(pieces.filter((one) => one.text.trim() !== "").at(-1)!.text)),
  );
  if (time === undefined) return null;
  const post = blocks.slice(time.index + 1, time.index + 1 + linesOfPost);
  const at = post.findIndex(({ text }) => price.test(text));
  return (
    post
      .slice(0, Math.max(0, at))
      .findLast(
        (block) =>
          block.text.length >= 6 &&
          block.text.length <= 150 &&
          /^[^\p{L}\d]*[\p{Lu}\d]/u.test(block.text) &&
          !fact.test(block.text) &&
          !toReaders.test(block.text) &&
          !namesNoGoods(block),
      ) ?? null
  );
}
/** Who posts leads to his page. */
const isLinked = (block: Block | undefined) =>
  block !== undefined && block.pieces.some(({ element }) => inLink(element));
const timeBehind = /^\s*[·•|-]?\s*(?:\d{1,2} (?:phút|giờ|ngày|tuần)(?: trước)?|hôm qua|vừa xong)[\s·•]*$/iu;

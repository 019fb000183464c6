import type { FreshTemplate } from "./fresh-goods.ts";
import { brokenMillion, each, kilo } from "./fresh-writing.ts";
import { esc, spacedPhone } from "./writing.ts";

const post = (id: number, nick: string, rank: string, inner: string) =>
  `<div id="edit${id}" style="padding:0 0 6px 0"><table class="tborder" id="post${id}" cellpadding="6" cellspacing="1" border="0" width="100%" align="center"><tr><td class="thead"><div class="normal" style="float:right">#<a href="showpost.php?p=${id}" rel="nofollow"><strong>${id % 10}</strong></a></div><div class="normal">15-11-2026, 21:04</div></td></tr><tr><td class="alt2"><table><tr><td nowrap="nowrap"><div id="postmenu_${id}"><a class="bigusername" href="member.php?u=${id}">${esc(nick)}</a></div><div class="smallfont">${rank}</div></td><td width="100%">&nbsp;</td><td><div class="smallfont">Join Date: 03-2011<br />Posts: ${id % 900}</div></td></tr></table></td></tr><tr><td class="alt1" id="td_post_${id}">${inner}</td></tr></table></div>`;

/**
 * A thread of an old forum, all tables and ids: place and "bán" in brackets before the goods, the price a line in teen spelling, a quoted
 * question with a lower offer, the seller's signature with other goods and prices, no maker named apart from the title.
 */
export const oldForum: FreshTemplate = {
  name: "old forum thread with quotes and signature",
  kinds: ["electronics", "fashion"],
  host: "diendanchoso.example",
  truth: ({ goods, person }) => ({
    title: [goods.title, `[HCM] [BÁN] ${goods.title}`],
    price: goods.price,
    seller: person.nick,
    brand: null,
  }),
  render: ({ goods, others, person, variant }) => {
    const money = variant % 2 === 0 ? brokenMillion : kilo;
    const quote = `<div style="margin:20px; margin-top:5px;"><div class="smallfont">Quote:</div><table width="100%"><tr><td class="alt2" style="border:1px inset"><div>Originally Posted by <strong>${esc(person.nick)}</strong></div><div style="font-style:italic">Giá ra đi ${money(goods.price)}</div></td></tr></table></div>`;
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml" dir="ltr" lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8" /><meta name="generator" content="vBulletin 3.8.4" /><title> [HCM] [BÁN] ${esc(goods.title)} - Diễn Đàn Chợ Số</title></head><body onload=""><a name="top"></a><table width="100%"><tr><td align="left"><a href="index.php"><img src="images/misc/logo.gif" border="0" alt="Diễn Đàn Chợ Số" /></a></td></tr></table>
<div class="page"><table class="tborder"><tr><td class="alt1"><span class="navbar"><a href="index.php">Diễn Đàn Chợ Số</a></span><span class="navbar">&gt; <a href="forumdisplay.php?f=12">Mua bán linh tinh</a></span><div class="navbar" style="font-size:10pt"><a href="#"><img class="inlineimg" src="images/misc/navbits_finallink_ltr.gif" alt="Reload this Page" border="0" /></a> <strong>[HCM] [BÁN] ${esc(goods.title)}</strong></div></td></tr></table>
<div class="smallfont" style="color:#900"><strong>Chợ trời:</strong> ${each(others.slice(0, 3), (one) => `<a href="showthread.php?t=${one.sku}">${esc(one.title)} ${money(one.price)}</a> | `)}</div>
<table class="tborder" width="100%" align="center"><tr><td class="tcat" width="100%">LinkBack Thread Tools Display Modes</td></tr></table><div id="posts">${post(5_001, person.nick, "Senior Member", `<!-- icon and title --><div class="smallfont"><strong>[HCM] [BÁN] ${esc(goods.title)}</strong></div><hr size="1" /><div id="post_message_5001">E cần ra đi e này cho đỡ chật nhà, hàng zin chưa bung, mới lướt đc 2 tháng.<br /><br />Giá ra đi: <b>${money(goods.price)}</b> bao test 3 ngày<br />Ai lấy kèm bao da thì thêm 100k ạ<br />Xem hàng q.Tân Bình, alo ${spacedPhone(person.phone)}</div><div>__________________<br /><font size="1">Đang bán: ${esc(others[4]!.title)} giá ${money(others[4]!.price)}, ${esc(others[5]!.title)} giá ${money(others[5]!.price)}</font></div>`)}${post(5_002, "gà_con_9x", "Junior Member", `<div id="post_message_5002">${quote}${money(Math.round((goods.price * 0.8) / 10_000) * 10_000)} e qua lấy liền nha bác</div>`)}${post(5_003, "langtu_dien_may", "Member", `<div id="post_message_5003">Up cho bác chủ, con ${esc(others[6]!.brand)} của e cũng đang muốn ra</div>`)}</div>
<div class="smallfont" align="center">Múi giờ GMT +7. Hiện tại là <span class="time">08:12</span>.</div><div class="smallfont" align="center">Powered by vBulletin<br />Ban quản trị không chịu trách nhiệm về nội dung do thành viên đăng</div></div></body></html>`;
  },
};

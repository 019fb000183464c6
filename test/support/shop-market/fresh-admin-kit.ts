import type { FreshTemplate } from "./fresh-goods.ts";
import { brokenMillion, each, inMillions, kilo } from "./fresh-writing.ts";
import { dotted, esc, menu, spacedPhone } from "./writing.ts";

const forms = [kilo, brokenMillion, inMillions, (amount: number) => `${dotted(amount)} vnđ`];

/**
 * A shop made with an admin generator and a stock style kit: the only h1 is the shop's slogan, the goods are in an h3 of a panel, the price is
 * written in the owner's way (1.290K, 1tr290, 1,29 triệu), the order form sits in a dialog that repeats all, chat bubbles follow.
 */
export const adminKit: FreshTemplate = {
  name: "admin generator's shop, price in the owner's way of writing",
  kinds: ["home", "fashion"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const money = forms[variant % forms.length]!;
    return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8"><meta name="csrf-token" content="k${variant}XyQ"><title>Chi tiết sản phẩm</title><link href="/css/bootstrap.min.css" rel="stylesheet"><link href="/css/app.css" rel="stylesheet">
</head>
<body>
<nav class="navbar navbar-inverse navbar-static-top"><div class="container"><div class="navbar-header"><a class="navbar-brand" href="/">${esc(shop.name)}</a></div><ul class="nav navbar-nav">${menu(7)}</ul><form class="navbar-form navbar-right"><input class="form-control" placeholder="Tìm sản phẩm"></form></div></nav>
<div class="jumbotron"><div class="container"><h1>Giá gốc tận kho</h1><p>Đồng giá 99K mỗi thứ Sáu</p></div></div>
<div class="container"><ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/products">Products</a></li><li class="active">Show</li></ol>
<div class="row"><div class="col-md-3"><div class="list-group"><a class="list-group-item active">Mới nhập</a>${each(others.slice(0, 5), (one) => `<a class="list-group-item" href="/products/${one.sku}"><span class="badge">${money(one.price)}</span>${esc(one.title)}</a>`)}</div></div>
<div class="col-md-9"><div class="panel panel-default"><div class="panel-body"><div class="row"><div class="col-sm-5"><img class="img-thumbnail" src="/storage/${goods.sku}.jpg"></div><div class="col-sm-7"><h3>${esc(goods.title)}</h3><p class="text-muted"><span class="glyphicon glyphicon-tag"></span> Hãng: <strong>${esc(goods.brand)}</strong> &nbsp;|&nbsp; <span class="glyphicon glyphicon-globe"></span> ${goods.origin}</p>
<p>${goods.listPrice === null ? "" : `<s class="text-muted">${money(goods.listPrice)}</s> `}<span class="lead text-danger"><strong>${money(goods.price)}</strong></span> <span class="label label-success">Còn hàng</span></p><p>Ship nội thành 20K, ngoại thành 35K. Đơn trên 1tr free ship.</p><button class="btn btn-danger btn-lg" data-toggle="modal" data-target="#order">Đặt hàng</button> <a class="btn btn-default btn-lg" href="tel:${shop.phone}"><span class="glyphicon glyphicon-earphone"></span> ${spacedPhone(shop.phone)}</a></div></div></div>
<ul class="nav nav-tabs"><li class="active"><a href="#a">Mô tả</a></li><li><a href="#b">Bình luận</a></li></ul><div class="tab-content"><div class="tab-pane active well" id="a">Hàng loại 1, kiểm tra trước khi thanh toán.</div><div class="tab-pane" id="b"><div class="media"><div class="media-body"><h4 class="media-heading">Khánh Vy</h4>Bên khác bán ${money(goods.price + 50_000)} lận, mua đây ok hơn.</div></div><div class="media"><div class="media-body"><h4 class="media-heading">Tèo</h4>Có hàng ${esc(others[6]!.brand)} không shop?</div></div></div></div></div></div></div></div>
<div class="modal fade" id="order" style="display:none"><div class="modal-dialog"><div class="modal-content"><div class="modal-header"><h4 class="modal-title">Đặt mua ${esc(goods.title)}</h4></div><div class="modal-body"><input class="form-control" name="ten" placeholder="Họ tên"><input class="form-control" name="sdt" placeholder="Số điện thoại"><p>Thành tiền: <b id="tt">${money(goods.price)}</b></p></div></div></div></div>
<footer class="well well-sm text-center"><small>© ${esc(shop.name)} | ${shop.address} | ĐT/Zalo: ${shop.phone}</small></footer>
<script src="/js/jquery.min.js"></script></body></html>`;
  },
};

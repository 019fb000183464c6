/** Do the codes stand in one of the orders, each at most once and none out of turn? Some may lack. */
export function fitsAnOrder(orders: readonly (readonly string[])[], codes: readonly string[]): boolean {
  return codes.length === 0 || orders.some((order) => fits(order, codes));
}

function fits(order: readonly string[], codes: readonly string[]): boolean {
  let next = 0;
  for (const code of codes) {
    const at = order.indexOf(code, next);
    if (at < 0) return false;
    next = at + 1;
  }
  return true;
}

import { raw } from "hono/html";

/** Line icons of 24 units; words stand beside every one, so readers of the page skip them. */
const shapes = {
  stop: `<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="M12 7.5v5.5M12 16.4v.1"/>`,
  alert: `<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v4.5M12 17.4v.1"/>`,
  question: `<circle cx="12" cy="12" r="9.5"/><path d="M9.3 9.4c.3-1.5 1.4-2.4 2.8-2.4 1.6 0 2.8 1 2.8 2.5 0 2.2-2.8 2.3-2.8 4.5M12.1 17v.1"/>`,
  register: `<path d="M5 3h11l3 3v15H5z"/><path d="M8.5 9h7M8.5 13h7M8.5 17h4"/>`,
  link: `<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2"/><path d="M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2"/>`,
  phone: `<path d="M6 3h3l1.5 5-2 1.5a11 11 0 0 0 6 6l1.5-2 5 1.5v3a2 2 0 0 1-2.2 2A17 17 0 0 1 4 5.200A2 2 0 0 1 6 3z"/>`,
  shop: `<path d="M4 10v10h16V10"/><path d="M3 6l1.500-3h15L21 6v2a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0z"/><path d="M10 20v-6h4v6"/>`,
  code: `<path d="M4 5v14M8 5v14M11 5v14M15 5v14M17.500 5v14M20.500 5v14"/>`,
  done: `<circle cx="12" cy="12" r="9.5"/><path d="M7.5 12.5l3 3 6-6.500"/>`,
  arrow: `<path d="M5 12h14M13 6l6 6-6 6"/>`,
} as const;

export type Icon = keyof typeof shapes;

export function icon(name: Icon, size = 24) {
  return raw(
    `<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${shapes[name]}</svg>`,
  );
}

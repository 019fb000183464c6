import type { ReactNode } from "react";

/** Our own few pictures, drawn on 20 by 20; always beside words or under a label, so none speaks for itself. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.5" />
    <path d="M13.2 13.2 17 17" />
  </Icon>
);

export const MenuIcon = () => (
  <Icon>
    <path d="M3 6h14M3 10h14M3 14h14" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5 5 15" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M4 17c.6-3.6 3-5 6-5s5.4 1.4 6 5" />
  </Icon>
);

export const MarkIcon = () => (
  <svg width="20" height="20" viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
    <rect x="5" y="6" width="3" height="20" />
    <rect x="10.5" y="6" width="1.8" height="20" />
    <rect x="14.6" y="6" width="4.2" height="20" />
    <rect x="21" y="6" width="1.8" height="20" />
    <rect x="24.6" y="6" width="2.4" height="20" />
  </svg>
);

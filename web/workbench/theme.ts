import type { MantineColorsTuple } from "@mantine/core";
import { createTheme } from "@mantine/core";

// One deep green, of which white text on shade 7 has a contrast of 7.6:1 and shade 7 on white the same.
const pine: MantineColorsTuple = [
  "#eef7f4",
  "#d9ece6",
  "#b4d9ce",
  "#8bc5b4",
  "#63b09b",
  "#3d9a83",
  "#1f7f6a",
  "#0b5d50",
  "#094b41",
  "#063a32",
];

/** How Mantine's parts look here: calm, dense, and with lines high enough for stacked Vietnamese marks. */
export const theme = createTheme({
  colors: { pine },
  primaryColor: "pine",
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: "sm",
  focusRing: "auto",
  cursorType: "pointer",
  respectReducedMotion: true,
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  lineHeights: { xs: "1.5", sm: "1.55", md: "1.6", lg: "1.6", xl: "1.6" },
  fontSizes: { xs: "0.78125rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
});

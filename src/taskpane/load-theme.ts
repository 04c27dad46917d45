import type { Theme } from "@fluentui/react-components";
import type { ThemeName } from "./office-theme.ts";

/** The theme of that name; only the one that is shown is loaded. */
export async function loadTheme(name: ThemeName): Promise<Theme> {
  switch (name) {
    case "light": return (await import("./themes/light.ts")).lightTheme;
    case "dark": return (await import("./themes/dark.ts")).darkTheme;
    case "contrast": return (await import("./themes/contrast.ts")).contrastTheme;
  }
}

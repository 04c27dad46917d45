import { servedPicture } from "../pane/served-address.ts";
import type { AddInManifest, ManifestButton } from "./read-manifest.ts";
import type { RibbonGroup } from "./ribbon.ts";

/** The groups that an add-in's manifest adds to the ribbon. */
export function addInGroups({ groups }: AddInManifest, press: (button: ManifestButton) => void): RibbonGroup[] {
  return groups.map(({ label, buttons }) => ({
    label, buttons: buttons.map((button) => ({ label: button.label, hint: button.tip, icon: { picture: servedPicture(button.icon) }, press: () => press(button) })),
  }));
}

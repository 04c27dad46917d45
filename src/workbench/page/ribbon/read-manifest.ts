/** What an add-in's manifest asks its host for, in one language. Addresses are the manifest's own: absolute, on the add-in's origin. */
export interface AddInManifest {
  readonly name: string;
  readonly icon: string;
  /** The page that opens when nothing else is asked for. */
  readonly page: string;
  /** The page that holds the functions of buttons; absent where no button has one. */
  readonly functionFile?: string;
  readonly tab: string;
  readonly groups: readonly ManifestGroup[];
}

export interface ManifestGroup {
  readonly label: string;
  readonly buttons: readonly ManifestButton[];
}

export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** The picture of 32 pixels. */
  readonly icon: string;
  readonly action: ManifestAction;
}

export type ManifestAction = { readonly kind: "pane"; readonly page: string } | { readonly kind: "function"; readonly name: string };

/**
 * Reads the add-in only manifest with version overrides: a tab of its own with groups of buttons
 * (https://learn.microsoft.com/javascript/api/manifest/customtab, …/control-button, …/action). Throws for what the workbench's ribbon cannot show.
 */
export function readManifest(manifest: Document, language: string): AddInManifest {
  const fault = manifest.getElementsByTagName("parsererror")[0];
  if (fault) throw new Error(`manifest: ${fault.textContent}`);
  const worded: Worded = { language, resources: new Map(inside(only(manifest, "Resources"), "*").map((resource) => [resource.getAttribute("id") ?? "", resource])) };
  const tab = only(manifest, "CustomTab");
  const functions = inside(manifest, "FunctionFile")[0];
  return {
    name: valueOf(only(manifest, "DisplayName"), language), icon: valueOf(only(manifest, "IconUrl"), language), page: valueOf(only(only(manifest, "DefaultSettings"), "SourceLocation"), language),
    ...(functions === undefined ? {} : { functionFile: resource(functions, worded) }),
    tab: resource(child(tab, "Label"), worded),
    groups: inside(tab, "Group").map((group) => ({ label: resource(child(group, "Label"), worded), buttons: children(group, "Control").map((control) => button(control, worded)) })),
  };
}

interface Worded {
  readonly language: string;
  readonly resources: ReadonlyMap<string, Element>;
}

function button(control: Element, worded: Worded): ManifestButton {
  const type = control.getAttributeNS(XSI, "type");
  if (type !== "Button") throw new Error(`manifest: the ribbon shows no control of type ${String(type)}`);
  const picture = inside(child(control, "Icon"), "Image").find((image) => image.getAttribute("size") === "32");
  if (!picture) throw new Error(`manifest: ${String(control.id)} has no picture of 32 pixels`);
  const tip = child(control, "Supertip");
  return {
    id: control.id, label: resource(child(control, "Label"), worded), tip: resource(child(tip, "Description"), worded), icon: resource(picture, worded),
    action: action(child(control, "Action"), worded),
  };
}

function action(place: Element, worded: Worded): ManifestAction {
  const type = place.getAttributeNS(XSI, "type");
  if (type === "ShowTaskpane") return { kind: "pane", page: resource(child(place, "SourceLocation"), worded) };
  if (type === "ExecuteFunction") return { kind: "function", name: child(place, "FunctionName").textContent?.trim() ?? "" };
  throw new Error(`manifest: unknown action ${String(type)}`);
}

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** The text or address that an element's resid names. */
function resource(place: Element, { language, resources }: Worded): string {
  const named = resources.get(place.getAttribute("resid") ?? "");
  if (!named) throw new Error(`manifest: no resource ${String(place.getAttribute("resid"))}`);
  return valueOf(named, language);
}

/** DefaultValue, or the override of the language. */
function valueOf(place: Element, language: string): string {
  const override = children(place, "Override").find((each) => each.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? place.getAttribute("DefaultValue") ?? "";
}

/** Elements of this local name below the place, in document order; prefixes differ between manifests. */
const inside = (place: Document | Element, name: string): Element[] => [...place.getElementsByTagNameNS("*", name)];

const children = (place: Element, name: string): Element[] => [...place.children].filter(({ localName }) => localName === name);

const only = (place: Document | Element, name: string): Element => found(inside(place, name)[0], name);

const child = (place: Element, name: string): Element => found(children(place, name)[0], name);

function found(element: Element | undefined, name: string): Element {
  if (!element) throw new Error(`manifest: no element ${name}`);
  return element;
}

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*(["'])@fluentui\/react-icons\2/g;
const ICON = /^(.+?)\d*(?:Regular|Filled|Light|Color)$/;

/**
 * Webpack loader: takes each icon from a file of its own. Fluent's components import from the package's root, which is 18 MB of script that has to be
 * read to keep a few paths of it. Names and files as in the package's docs/build-transforms.md.
 */
export default function importIconsSingly(source) {
  return source.replace(IMPORT, (_whole, names) => names.split(",").map((name) => name.trim()).filter(Boolean).map((name) => `import { ${name} } from "${moduleOf(name)}"`).join("; "));
}

/** "Dismiss20Regular as Icon" → "@fluentui/react-icons/svg/dismiss" */
function moduleOf(name) {
  const [imported = ""] = name.split(/\s/);
  if (["useIconContext", "IconDirectionContextProvider"].includes(imported)) return "@fluentui/react-icons/providers";
  const icon = ICON.exec(imported)?.[1];
  return icon === undefined ? "@fluentui/react-icons/utils" : `@fluentui/react-icons/svg/${kebabCase(icon)}`;
}

const kebabCase = (name) => name.replace(/[a-z\d](?=[A-Z])|[a-zA-Z](?=\d)|[A-Z](?=[A-Z][a-z])/g, "$&-").toLowerCase();

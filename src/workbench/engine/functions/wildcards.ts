/** Whether a text is a pattern: "*" any characters, "?" one, "~" before them means the character itself. */
export function isPattern(text: string): boolean {
  return /[*?~]/.test(text);
}

/**
 * Tests whole texts against a pattern; case does not count
 * (https://support.microsoft.com/office/using-wildcard-characters-in-searches-ef94362e-9999-4350-ad74-4d2371110adb).
 */
export function patternTest(pattern: string): (text: string) => boolean {
  const parts = pattern.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}/]/g, (found) => {
    if (found === "*") return ".*";
    if (found === "?") return ".";
    return `\\${found.startsWith("~") ? found.slice(1) : found}`.replace("\\~", "~");
  });
  const expression = new RegExp(`^${parts}$`, "isu");
  return (text) => expression.test(text);
}

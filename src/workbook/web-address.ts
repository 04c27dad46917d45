/** Excel refuses to open a file with a longer link. */
const LONGEST_LINK = 2_079;

/** The address as a link's target, or null: only http and https become links (design §5), everything else stays text. */
export function webAddress(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { href } = new URL(text);
  return href.length <= LONGEST_LINK ? href : null;
}

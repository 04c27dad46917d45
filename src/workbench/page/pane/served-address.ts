/** Where the workbench serves a page of the add-in that its manifest names by an address of its own: "https://localhost:3000/taskpane.html?view=import" → "/addin/taskpane.html?view=import". */
export function servedPage(address: string): string {
  const { pathname, search } = new URL(address);
  return `/addin${pathname}${search}`;
}

/** Where it serves a picture of the add-in. */
export const servedPicture = (address: string): string => new URL(address).pathname;

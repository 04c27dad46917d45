import { element } from "./element.ts";

/** Lets a person choose one file; undefined where none was chosen. */
export function chooseFile(accept: string): Promise<File | undefined> {
  const input = element("input", { type: "file", accept });
  return new Promise((chosen) => {
    input.addEventListener("change", () => chosen(input.files?.[0]));
    input.addEventListener("cancel", () => chosen(undefined));
    input.click();
  });
}

/** Gives a file to the browser to be kept under this name. */
export function offerFile(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()]));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

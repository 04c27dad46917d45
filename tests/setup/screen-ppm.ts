import type { Page } from "playwright-core";

/** What the page shows as a binary PPM, as `smallPng` takes it: the browser itself reads its picture. */
export async function screenPpm(page: Page): Promise<Uint8Array> {
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  const reader = await page.context().newPage();
  const { width, height, points } = await reader.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const brush = canvas.getContext("2d");
    brush?.drawImage(image, 0, 0);
    const read = brush?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    let text = "";
    // An argument list has a limit.
    for (let from = 0; from < read.length; from += 32_768) text += String.fromCharCode(...read.subarray(from, from + 32_768));
    return { width: image.width, height: image.height, points: btoa(text) };
  }, `data:image/png;base64,${shot.toString("base64")}`);
  await reader.close();
  const colors = Buffer.from(points, "base64").filter((_, index) => index % 4 < 3);
  return Buffer.concat([Buffer.from(`P6\n${width} ${height}\n255\n`, "latin1"), colors]);
}

/// <reference types="office-js" />

/** Leaves one blank sheet of a new name, as a user does who deletes all the others; names of the workbook go too. */
export async function emptyWorkbook(context: Excel.RequestContext): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load({ name: true });
  names.load({ name: true });
  await context.sync();
  const blank = worksheets.add();
  for (const { name } of names.items) names.getItem(name).delete();
  for (const sheet of worksheets.items) sheet.delete();
  blank.activate();
  await context.sync();
}

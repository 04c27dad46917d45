/// <reference types="office-js" />

/** The dialog's page: shows as text what its address brings along (say-reason.ts); 关闭 tells the function, which closes it. */
const asked = new URLSearchParams(location.search);
const show = (id: string, text: string): void => {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
};
document.documentElement.lang = asked.get("lang") ?? "zh-CN";
document.title = asked.get("title") ?? "";
for (const id of ["title", "reason", "close"]) show(id, asked.get(id) ?? "");

void Office.onReady().then(() => {
  const close = document.getElementById("close");
  close?.addEventListener("click", () => Office.context.ui.messageParent("close"));
  close?.focus();
});

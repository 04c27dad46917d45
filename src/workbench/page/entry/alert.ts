import type { Validation } from "../../book/validation.ts";
import { element } from "../element.ts";
import { wordOf } from "../grid/rule-values.ts";

/** Says why an entry was not taken, in the words of the validation, as Excel's own dialog does. */
export function showAlert({ errorAlert }: Validation): void {
  const title = wordOf(errorAlert?.["title"]) || "输入的内容不符合要求";
  showMessage(title, wordOf(errorAlert?.["message"]) || "此值与此单元格定义的数据验证限制不匹配。");
}

/** Says something that is read before work goes on. */
export function showMessage(title: string, message: string): void {
  const close = element("button", { type: "button" }, ["知道了"]);
  const dialog = element("dialog", { class: "entry-alert" }, [element("h2", {}, [title]), element("p", {}, [message]), close]);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** True where the validation refuses; others only warn. */
export const refuses = ({ errorAlert }: Validation): boolean => errorAlert?.["showAlert"] !== false && (errorAlert?.["style"] ?? "Stop") === "Stop";

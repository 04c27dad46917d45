const STYLE = `body { margin: 0; min-height: 100vh; display: grid; place-content: center; justify-items: center; gap: 10px; padding: 24px; box-sizing: border-box;
  color: #3b453f; background: #fff; font: 13px/1.6 "Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; text-align: center; }
p { margin: 0; } small { color: #5c6661; }
i { width: 26px; height: 26px; border: 3px solid #d5e6dc; border-top-color: #107c41; border-radius: 50%; animation: turn .9s linear infinite; }
@keyframes turn { to { transform: rotate(360deg); } }
pre { max-width: 100%; max-height: 60vh; overflow: auto; margin: 6px 0 0; padding: 10px; border-radius: 6px; background: #f6f1f0; text-align: left; white-space: pre-wrap; word-break: break-all; font-size: 12px; }`;

/** Address that is answered when the add-in has been built, or could not be. */
export const BUILT_ADDRESS = "/addin-built";

/** Stands in the pane while the add-in is being built; gives way to the page that was asked for by itself. */
export const waitingPage = (): string => page(`<i></i><p role="status">正在准备任务窗格…</p><small>第一次启动或更新之后约需二十秒，<br>左边的表格已经可以使用。</small>
<script>fetch("${BUILT_ADDRESS}").finally(() => location.reload());</script>`);

/** Says in the pane why there is no add-in, with the tool's own words. */
export const failurePage = (words: string): string => page(`<p role="alert"><b>任务窗格没有构建成功</b></p><small>请改正后重新运行 npm start。</small><pre>${escaped(words)}</pre>`);

export const missingPage = (path: string): string => page(`<p role="alert"><b>加载项里没有这个网页</b></p><pre>${escaped(path)}</pre>`);

const page = (body: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>任务窗格</title><style>${STYLE}</style></head><body>${body}</body></html>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

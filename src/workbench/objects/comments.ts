import type { Comment, Sheet } from "../book/book.ts";
import { nextId } from "../book/book.ts";
import { cellArea } from "../book/area.ts";
import { ExcelError, invalidArgument } from "../book/excel-error.ts";
import { refuseProtected } from "../book/protection.ts";
import { define } from "./define.ts";
import type { Host } from "./host.ts";
import { object } from "./object-model.ts";
import type { CommentData, HostObject } from "./object-model.ts";
import { resolveRange } from "./range-area.ts";

const AUTHOR = "Stand-in user";

const commentsOf = (sheet: Sheet | undefined, { book }: Host): CommentData[] =>
  (sheet ? [sheet] : book.sheets).flatMap((home) => home.comments.map((comment) => ({ sheet: home, comment })));

/** https://learn.microsoft.com/javascript/api/excel/excel.commentcollection */
export const comments = define("CommentCollection", {
  items: ({ sheet }, host) => commentsOf(sheet, host).map((data) => object("Comment", data)),
  find: ({ sheet }, key, host) => {
    const found = commentsOf(sheet, host).find(({ comment }) => comment.id === key);
    return found && object("Comment", found);
  },
  call: {
    // "An InvalidArgument error is thrown if the provided range is larger than one cell" or has a comment.
    Add: ({ sheet }, given, { book }) => {
      if ((given.optionalText(2) ?? "Plain") !== "Plain") throw new ExcelError("NotModelled", "comments with mentions");
      const { sheet: home, area } = resolveRange(book, given.raw(0), sheet);
      refuseProtected(home, "allowEditObjects");
      const isTaken = home.comments.some(({ row, column }) => row === area.top && column === area.left);
      if (area.height * area.width !== 1 || isTaken) throw invalidArgument("a comment belongs to one cell without one");
      const comment: Comment = { id: nextId(book), row: area.top, column: area.left, content: given.text(1), resolved: false, author: AUTHOR, replies: [] };
      home.comments.push(comment);
      return object("Comment", { sheet: home, comment });
    },
    GetItemByCell: ({ sheet }, given, host) => byCell(given.raw(0), sheet, host),
  },
});

function byCell(cell: unknown, sheet: Sheet | undefined, { book }: Host): HostObject<"Comment"> {
  const { sheet: home, area } = resolveRange(book, cell, sheet);
  const comment = home.comments.find(({ row, column }) => row === area.top && column === area.left);
  if (!comment) throw new ExcelError("ItemNotFound", "the cell has no comment");
  return object("Comment", { sheet: home, comment });
}

/** https://learn.microsoft.com/javascript/api/excel/excel.comment */
export const comment = define("Comment", {
  get: {
    Id: (data) => data.comment.id,
    Content: (data) => data.comment.content,
    RichContent: (data) => data.comment.content,
    ContentType: () => "Plain",
    Mentions: () => [],
    AuthorName: (data) => data.comment.author,
    Resolved: (data) => data.comment.resolved,
  },
  set: {
    Content: (data, value) => {
      data.comment.content = String(value);
    },
    Resolved: (data, value) => {
      data.comment.resolved = value === true;
    },
  },
  nav: { Replies: (data) => object("CommentReplyCollection", data) },
  call: {
    GetLocation: ({ sheet, comment: { row, column } }, _given, host) => host.range(sheet, cellArea(row, column)),
    Delete: ({ sheet, comment: own }) => {
      sheet.comments = sheet.comments.filter((other) => other !== own);
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.commentreplycollection */
export const commentReplies = define("CommentReplyCollection", {
  items: (data) => data.comment.replies.map(({ id }) => object("CommentReply", { comment: data.comment, id })),
  find: (data, key) => (data.comment.replies.some(({ id }) => id === key) ? object("CommentReply", { comment: data.comment, id: String(key) }) : undefined),
  call: {
    Add: (data, given, { book }) => {
      const reply = { id: nextId(book), content: given.text(0) };
      data.comment.replies.push(reply);
      return object("CommentReply", { comment: data.comment, id: reply.id });
    },
  },
});

/** https://learn.microsoft.com/javascript/api/excel/excel.commentreply */
export const commentReply = define("CommentReply", {
  get: { Id: ({ id }) => id, Content: (data) => replyOf(data).content, AuthorName: () => AUTHOR, Resolved: (data) => data.comment.resolved },
  set: {
    Content: (data, value) => {
      replyOf(data).content = String(value);
    },
  },
  call: {
    Delete: (data) => {
      data.comment.replies.splice(data.comment.replies.indexOf(replyOf(data)), 1);
    },
  },
});

function replyOf({ comment: { replies }, id }: { readonly comment: Comment; readonly id: string }): Comment["replies"][number] {
  const reply = replies.find((candidate) => candidate.id === id);
  if (!reply) throw new ExcelError("ItemNotFound", "the reply was deleted");
  return reply;
}

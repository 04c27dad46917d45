/**
 * An error as Excel answers it: a code and a message of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling.
 * `detail` says what was wrong; it is put behind Excel's own sentence, so that a failing test tells more than Excel does.
 */
export class ExcelError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, detail?: string) {
    super(detail === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${detail})`);
    this.name = "ExcelError";
    this.code = code;
  }

  get httpStatus(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** "NotModelled" is no code of Excel's: the stand-in has no behaviour for what was asked and says so instead of pretending. */
export type ErrorCode = keyof typeof MESSAGES;

const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ActivityLimitReached: "Activity limit has been reached.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InsertDeleteConflict: "The insert or delete operation attempted resulted in a conflict.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidRequest: "Cannot process the request.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  NotModelled: "The Excel stand-in has no behaviour for this member.",
  PivotTableRangeConflict: "The operation attempted caused a conflict with a PivotTable range.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
  Timeout: "The operation has timed out.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

const STATUS: Partial<Record<ErrorCode, number>> = {
  AccessDenied: 403, ApiNotFound: 404, GeneralException: 500, ItemAlreadyExists: 409, ItemNotFound: 404, NotImplemented: 501, NotModelled: 501,
  RequestPayloadSizeLimitExceeded: 413, Timeout: 504,
};

/** The rejection for an argument that does not fit. */
export const invalidArgument = (detail: string): ExcelError => new ExcelError("InvalidArgument", detail);

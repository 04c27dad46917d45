/**
 * What Excel in Chinese writes into a pivot table (the stand-in's locale is zh-CN). Add-ins meet these words in whatever language the user's Excel
 * speaks (https://support.microsoft.com/zh-cn/office/创建数据透视表以分析工作表数据-a9a84538-bfe9-40a9-a8e9-f99134456576).
 */
export const PIVOT_WORDS = {
  rowLabels: "行标签",
  columnLabels: "列标签",
  grandTotal: "总计",
  blank: "(空白)",
  all: "(全部)",
  several: "(多项)",
  subtotal: (item: string): string => `${item} 汇总`,
  /** Heading of the total of one of several values. */
  totalOf: (value: string): string => `${value}汇总`,
} as const;
